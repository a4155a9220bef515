import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { envoyerCourriels } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { noterAction } from '../noter-action.ts';
import { type LigneStructure, listerStructuresDupliquees, trouverEtablissement } from '../structures.sql.ts';
import { fairePasserStructure } from './faire-passer.ts';
import { listerRattaches } from './fiche.sql.ts';

const entree = z.object({ structureId: z.int() });

const CHANGEMENTS = {
  desactiver: { action: 'STRUCTURE_DESACTIVEE', modele: 'STRUCTURE_DESACTIVEE' },
  activer: { action: 'STRUCTURE_ACTIVEE', modele: 'STRUCTURE_ACTIVEE' },
} as const;

type Changement = { structureId: number; acte: keyof typeof CHANGEMENTS; controler?: (s: LigneStructure) => void };

function changer(db: Base, acteur: Acteur, contexte: Contexte, changement: Changement) {
  const { structureId, controler, acte: nom } = changement;
  const { structure, role } = exigerDroit(db, acteur, { structureId, droit: 'activerStructure' });
  controler?.(structure);
  fairePasserStructure(db, structure, { acte: nom, role });
  const { action, modele } = CHANGEMENTS[nom];
  const { identifiant, raisonSociale } = structure;
  noterAction(db, { structureId, acteur, instant: contexte.instant, action, cible: raisonSociale });
  envoyerCourriels(db, contexte, {
    modele,
    destinataires: listerRattaches(db, structureId),
    variables: { raisonSociale, identifiant: formaterSiret(identifiant) },
    lien: `/portail/structures/${structureId}`,
  });
  return { id: structureId, raisonSociale };
}

/** « Désactiver une structure » (§ 2.8). What `exigerDroit` refuses; ACTE_INTERDIT when it already is inactive. */
export const desactiverStructure = acte({
  nom: 'desactiverStructure',
  libelle: 'Structure désactivée',
  entree,
  executer: (db, acteur, { structureId }, contexte) =>
    changer(db, acteur, contexte, { structureId, acte: 'desactiver' }),
  decrire: (_entree, { raisonSociale }) => raisonSociale,
});

/**
 * « Activer une structure » (§ 2.8). What `exigerDroit` refuses; ACTE_INTERDIT when it already is active;
 * STRUCTURE_REMPLACEE after a change of identifiant; SIRET_INSEE_FERME (both supposés).
 */
export const activerStructure = acte({
  nom: 'activerStructure',
  libelle: 'Structure activée',
  entree,
  executer: (db, acteur, { structureId }, contexte) =>
    changer(db, acteur, contexte, { structureId, acte: 'activer', controler: (s) => exigerActivable(db, s) }),
  decrire: (_entree, { raisonSociale }) => raisonSociale,
});

function exigerActivable(db: Base, { id, typeIdentifiant, identifiant }: LigneStructure): void {
  const [suite] = listerStructuresDupliquees(db, id);
  if (suite)
    throw new ErreurMetier('STRUCTURE_REMPLACEE', {
      precision: `La nouvelle porte le SIRET ${formaterSiret(suite.identifiant)}.`,
    });
  const ferme = typeIdentifiant === 'SIRET' && trouverEtablissement(db, identifiant)?.estActif === 0;
  if (ferme) throw new ErreurMetier('SIRET_INSEE_FERME');
}

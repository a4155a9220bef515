import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { estMasque } from '#shared/structures/insee.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { noterAction } from '../noter-action.ts';
import { type LigneStructure, trouverEtablissement } from '../structures.sql.ts';
import { modifierFiche } from './fiche.sql.ts';

/** What the INSEE gives back, with the words of the fiche. */
const REPRIS = {
  raisonSociale: 'Raison sociale',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  ville: 'Ville',
  categorieJuridique: 'Catégorie juridique',
  categorieEntreprise: 'Catégorie d’entreprise',
} as const;
type Repris = keyof typeof REPRIS;

/**
 * « Mettre à jour depuis la base INSEE » [S9]. Answers the labels of what changed, none when all was up to date; what the
 * INSEE masks is left as it is. What `exigerModifiable` refuses; INSEE_SANS_SIRET, SIRET_INSEE_ABSENT, SIRET_INSEE_FERME.
 */
export const mettreAJourInsee = acte({
  nom: 'mettreAJourInsee',
  libelle: 'Structure mise à jour depuis la base INSEE',
  entree: z.object({ structureId: z.int() }),
  executer(db, acteur, { structureId }, { instant }) {
    const { structure } = exigerStructureActive(db, acteur, { structureId, droit: 'modifierStructure' });
    const connu = exigerConnuDeLInsee(db, structure);
    const changes = (Object.keys(REPRIS) as Repris[]).filter(
      (champ) => !estMasque(connu[champ]) && connu[champ] !== (structure[champ] ?? ''),
    );
    modifierFiche(db, structureId, {
      ...Object.fromEntries(changes.map((champ) => [champ, connu[champ]])),
      nonDiffusible: connu.nonDiffusible,
    });
    const champs: string[] = changes.map((champ) => REPRIS[champ]);
    const cible = champs.join(', ') || 'Rien n’avait changé';
    noterAction(db, { structureId, acteur, instant, action: 'STRUCTURE_MISE_A_JOUR', cible });
    return { champs, raisonSociale: changes.includes('raisonSociale') ? connu.raisonSociale : structure.raisonSociale };
  },
  decrire: (_entree, { raisonSociale }) => raisonSociale,
});

function exigerConnuDeLInsee(db: Base, { typeIdentifiant, identifiant }: LigneStructure) {
  if (typeIdentifiant !== 'SIRET') throw new ErreurMetier('INSEE_SANS_SIRET');
  const connu = trouverEtablissement(db, identifiant);
  if (!connu) throw new ErreurMetier('SIRET_INSEE_ABSENT');
  if (connu.estActif === 1) return connu;
  throw new ErreurMetier('SIRET_INSEE_FERME', {
    ...(connu.successeur && { precision: `Son nouveau SIRET est le ${formaterSiret(connu.successeur)}.` }),
  });
}

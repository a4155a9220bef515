import { z } from 'zod';
import { jourDe } from '#shared/referentiel/date.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { CHAMPS_INSEE, champsASaisir } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import { envoyerCourriels } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { prevoirDatesDesCoordonnees } from '../banque/echeances-des-coordonnees.ts';
import { fairePasserStructure } from '../fiche/faire-passer.ts';
import { listerRattaches } from '../fiche/fiche.sql.ts';
import { noterAction } from '../noter-action.ts';
import { prevoirDatesDuService } from '../services/echeances-du-service.ts';
import { lireParametres } from '../structures.lectures.ts';
import { insererStructure, type LigneStructure } from '../structures.sql.ts';
import {
  type Datee,
  emporterLesDemandes,
  listerCoordonneesDatees,
  listerServicesDates,
  recopierLaStructure,
  recopierLesUtilisateurs,
} from './recopier.sql.ts';
import { exigerChangeable, exigerNouveauSiret } from './verifier-identifiant.ts';

/**
 * « Modifier l’identifiant » [S21]: the structure is copied under its new SIRET, the old one is deactivated. Neither mandat
 * de facturation nor compte technique nor raccordement follows. What `exigerChangeable` and `exigerNouveauSiret` refuse.
 */
export const modifierIdentifiant = acte({
  nom: 'modifierIdentifiant',
  libelle: 'Identifiant modifié',
  entree: z.object({ structureId: z.int(), siret: z.string().max(40) }),
  executer(db, acteur, { structureId, siret }, contexte) {
    const { instant } = contexte;
    const { structure, role } = exigerChangeable(db, acteur, structureId);
    const etablissement = exigerNouveauSiret(db, structure, siret);
    const id = recopierLaFiche(db, { structure, etablissement, instant });
    const passage = { ancienne: structureId, nouvelle: id, instant };
    recopierLaStructure(db, passage);
    prevoirLesDates(db, { structureId: id, instant });
    recopierLesUtilisateurs(db, passage);
    emporterLesDemandes(db, passage);
    contexte.signaler({ genre: 'STRUCTURE_RECOPIEE', id });
    fairePasserStructure(db, structure, { acte: 'modifierIdentifiant', role });

    const ancien = formaterSiret(structure.identifiant);
    const nouveau = formaterSiret(etablissement.siret);
    for (const concernee of [structureId, id])
      noterAction(db, {
        structureId: concernee,
        acteur,
        instant,
        action: 'IDENTIFIANT_MODIFIE',
        cible: `${ancien} → ${nouveau}`,
      });
    envoyerCourriels(db, contexte, {
      modele: 'IDENTIFIANT_MODIFIE',
      destinataires: listerRattaches(db, id),
      variables: { raisonSociale: structure.raisonSociale, ancien, nouveau },
      lien: `/portail/structures/${id}`,
    });
    return { id, raisonSociale: structure.raisonSociale, siret: etablissement.siret };
  },
  decrire: (_entree, { raisonSociale, siret }) => `${raisonSociale}, nouveau SIRET ${formaterSiret(siret)}`,
});

/** A copy begins and ends on the days of what it was copied from; what is over, or was stopped by hand, has nothing left to plan. */
function prevoirLesDates(db: Base, { structureId, instant }: { structureId: number; instant: string }): void {
  const jour = jourDe(instant);
  const aVenir = ({ statut, dateDebut, dateFin }: Datee) =>
    (dateFin === null || dateFin >= jour) && (statut === 'ACTIF' || (dateDebut !== null && dateDebut > jour));
  for (const service of listerServicesDates(db, structureId).filter(aVenir))
    prevoirDatesDuService(db, service, instant);
  for (const compte of listerCoordonneesDatees(db, structureId).filter(aVenir))
    prevoirDatesDesCoordonnees(db, compte, instant);
}

type Recopie = { structure: LigneStructure; etablissement: EtablissementInsee; instant: string };

/** The fiche as it was, but for what the INSEE says of the new establishment: one moves to a new address (supposé). */
function recopierLaFiche(db: Base, { structure, etablissement, instant }: Recopie): number {
  const masques = champsASaisir(etablissement);
  const deLInsee = CHAMPS_INSEE.filter((champ) => !masques.includes(champ)).map((champ) => [
    champ,
    etablissement[champ],
  ]);
  const { siret, nonDiffusible, categorieJuridique, categorieEntreprise, numeroTva } = etablissement;
  return insererStructure(db, {
    ...structure,
    ...lireParametres(structure),
    ...Object.fromEntries(deLInsee),
    ...{ typeIdentifiant: 'SIRET', identifiant: siret, pays: 'FR' },
    ...{ nonDiffusible, categorieJuridique, categorieEntreprise },
    numeroTva: structure.numeroTva ?? numeroTva,
    structureOrigineId: structure.id,
    creeLe: instant,
  });
}

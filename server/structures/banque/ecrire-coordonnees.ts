import { z } from 'zod';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type Jour, jourDe } from '#shared/referentiel/date.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { CoordonneesSaisie, ribObligatoire } from '#shared/structures/banque/coordonnees.ts';
import { defautDuRib } from '#shared/structures/banque/rib.ts';
import { attendSonDebut, defautsDeLaPeriode, statutSelonLesDates } from '#shared/structures/validite.ts';
import type { Base } from '../../db/base.ts';
import { tailleDuFichier } from '../../db/fichiers.sql.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { noterAction } from '../noter-action.ts';
import { listerEspacesOuverts } from '../structures.sql.ts';
import {
  type CoordonneesEcrites,
  estCitee,
  garderPourLesFacturesEnvoyees,
  insererCoordonnees,
  type LigneCoordonnees,
  listerCoordonnees,
  oublierCompteParDefaut,
  reecrireCoordonnees,
} from './coordonnees.sql.ts';
import { prevoirDatesDesCoordonnees } from './echeances-des-coordonnees.ts';
import { exigerPassage } from './exiger-coordonnees.ts';

/**
 * « Ajouter des coordonnées bancaires » (§ 7.2). SAISIE_INVALIDE names the fields: COORDONNEES_NOM_EXISTE,
 * PAR_DEFAUT_INACTIF, RIB_OBLIGATOIRE, RIB_FORMAT, RIB_ABSENT, the dates, and all that the form refuses.
 */
export const ajouterCoordonnees = acte({
  nom: 'ajouterCoordonnees',
  libelle: 'Coordonnées bancaires ajoutées',
  entree: z.object({ id: z.int(), saisie: CoordonneesSaisie }),
  executer(db, acteur, { id: structureId, saisie }, { instant }) {
    exigerStructureActive(db, acteur, { structureId, droit: 'gererCoordonneesBancaires' });
    const jour = jourDe(instant);
    const statut = statutSelonLesDates(saisie, jour);
    refuser({ ...defautsDansLaStructure(db, { saisie, structureId, statut }), ...defautsDeLaPeriode(saisie, jour) });
    const id = insererCoordonnees(db, { ...enLigne(saisie, statut), structureId, instant });
    if (saisie.parDefaut) oublierCompteParDefaut(db, structureId, id);
    prevoirDatesDesCoordonnees(db, { ...saisie, id }, instant);
    noterAction(db, { structureId, acteur, instant, action: 'COORDONNEES_AJOUTEES', cible: saisie.nom });
    return { id, statut };
  },
  decrire: ({ saisie }) => saisie.nom,
});

/** Same refusals, and COORDONNEES_DATES_FERMEES for the dates of an account that was stopped; ACTE_INTERDIT. */
export const modifierCoordonnees = acte({
  nom: 'modifierCoordonnees',
  libelle: 'Coordonnées bancaires modifiées',
  entree: z.object({ id: z.int(), saisie: CoordonneesSaisie }),
  executer(db, acteur, { id, saisie }, { instant }) {
    const coordonnees = exigerPassage(db, acteur, { id, acte: 'modifier' });
    const { structureId } = coordonnees;
    const jour = jourDe(instant);
    const arrete = coordonnees.statut === 'INACTIF' && !attendSonDebut(coordonnees, jour);
    const statut = arrete ? coordonnees.statut : statutSelonLesDates(saisie, jour);
    refuser({
      ...defautsDansLaStructure(db, { saisie, structureId, statut, id }),
      ...defautsDesDates({ coordonnees, saisie, arrete, jour }),
    });
    const ligne = enLigne(saisie, statut);
    if (changeLePaiement(coordonnees, ligne) && estCitee(db, id)) garderPourLesFacturesEnvoyees(db, id);
    reecrireCoordonnees(db, { ...ligne, id });
    if (saisie.parDefaut) oublierCompteParDefaut(db, structureId, id);
    if (!arrete) prevoirDatesDesCoordonnees(db, { ...saisie, id }, instant);
    noterAction(db, { structureId, acteur, instant, action: 'COORDONNEES_MODIFIEES', cible: saisie.nom });
    return { statut };
  },
  decrire: ({ saisie }) => saisie.nom,
});

type Statut = CoordonneesEcrites['statut'];
type Defauts = Partial<Record<keyof CoordonneesSaisie, CodeRefus>>;

/** What does not apply is not kept: a factor whose box is not ticked. */
function enLigne({ rib, ...saisie }: CoordonneesSaisie, statut: Statut): CoordonneesEcrites {
  const { bic, banque, titulaire, affactureur, facteurType, facteurIdentifiant, facteurNom } = saisie;
  return {
    ...saisie,
    bic: bic ?? null,
    banque: banque ?? null,
    titulaire: titulaire ?? null,
    facteurType: affactureur ? (facteurType ?? null) : null,
    facteurIdentifiant: affactureur ? (facteurIdentifiant ?? null) : null,
    facteurNom: affactureur ? (facteurNom ?? null) : null,
    dateDebut: saisie.dateDebut ?? null,
    dateFin: saisie.dateFin ?? null,
    fichierRib: rib?.fichier ?? null,
    nomRib: rib?.nom ?? null,
    statut,
  };
}

const DU_PAIEMENT = [
  'nom',
  'type',
  'codePays',
  'iban',
  'bic',
  'banque',
  'titulaire',
  'facteurType',
  'facteurIdentifiant',
  'facteurNom',
] as const;

/** Who is paid and where, not what is offered next: the dates, the account by default, the RIB. */
const changeLePaiement = (avant: LigneCoordonnees, apres: CoordonneesEcrites): boolean =>
  DU_PAIEMENT.some((champ) => avant[champ] !== apres[champ]) || (avant.affactureur === 1) !== apres.affactureur;

type Cadre = { saisie: CoordonneesSaisie; structureId: number; statut: Statut; id?: number };

function defautsDansLaStructure(db: Base, { saisie, structureId, statut, id }: Cadre): Defauts {
  const { nom, parDefaut } = saisie;
  const pris = listerCoordonnees(db, structureId).some((c) => c.id !== id && comparable(c.nom) === comparable(nom));
  const rib = defautDuRibJoint(db, saisie, structureId);
  return {
    ...(pris && { nom: 'COORDONNEES_NOM_EXISTE' as const }),
    ...(parDefaut && statut !== 'ACTIF' && { parDefaut: 'PAR_DEFAUT_INACTIF' as const }),
    ...(rib && { rib }),
  };
}

function defautDuRibJoint(db: Base, { rib }: CoordonneesSaisie, structureId: number): CodeRefus | undefined {
  if (!rib) return ribObligatoire(listerEspacesOuverts(db, structureId)) ? 'RIB_OBLIGATOIRE' : undefined;
  const taille = tailleDuFichier(db, rib.fichier);
  return taille === undefined ? 'RIB_ABSENT' : defautDuRib({ nom: rib.nom, taille });
}

type Dates = { coordonnees: LigneCoordonnees; saisie: CoordonneesSaisie; arrete: boolean; jour: Jour };

function defautsDesDates({ coordonnees, saisie, arrete, jour }: Dates): Defauts {
  if (!arrete) return defautsDeLaPeriode(saisie, jour);
  const changees = (['dateDebut', 'dateFin'] as const).filter((date) => (saisie[date] ?? null) !== coordonnees[date]);
  return Object.fromEntries(changees.map((date) => [date, 'COORDONNEES_DATES_FERMEES' as const]));
}

function refuser(champs: Defauts): void {
  if (Object.keys(champs).length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
}

import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { RefusSaisi, ValidationSaisie } from '#shared/espaces/abonnement.ts';
import { etatDe } from '#shared/espaces/cycle-de-vie.ts';
import { espace as espaceDe } from '#shared/espaces/espaces.ts';
import { LIBELLES_MODE, type Mode } from '#shared/espaces/habilitations.ts';
import { motifExige } from '#shared/rattachements/demande.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { noterAction } from '../structures/noter-action.ts';
import type { LigneStructure } from '../structures/structures.sql.ts';
import type { LigneAbonnement } from './abonnements.sql.ts';
import { exigerAbonnement, exigerEspaceOuvert, exigerPersonneSurPlace, nomDe } from './exiger-espace.ts';
import { fairePasser } from './faire-passer.ts';

/**
 * « Valider » one or several demandes [S14]; all of them or none. ACTE_INTERDIT when one was answered meanwhile,
 * ABONNEMENT_EXISTE for less than what one has, and what `exigerEspaceOuvert` and `exigerPersonneSurPlace` refuse.
 */
export const validerAbonnements = acte({
  nom: 'validerAbonnements',
  libelle: 'Demande d’abonnement validée',
  entree: ValidationSaisie,
  executer(db, acteur, { ids, commentaire, mode: reduit }, contexte) {
    const faits = sansDoublon(ids).map((id) => {
      const { demande, structure } = exigerDemande(db, acteur, id);
      exigerEspaceOuvert(db, { ...demande, structure });
      exigerPersonneSurPlace(db, demande);
      // Who already has « Consultation » would be told « validée » for nothing.
      if (reduit && demande.modeDemande !== null)
        throw new ErreurMetier('ABONNEMENT_EXISTE', { precision: cibleDe(db, demande, reduit) });
      const mode = reduit ?? demande.modeDemande ?? demande.mode;
      const { pris } = fairePasser(db, { acteur, contexte, acte: 'valider', objet: demande, mode, commentaire });
      const cible = cibleDe(db, demande, mode);
      noterAction(db, {
        structureId: structure.id,
        acteur,
        instant: contexte.instant,
        action: 'ABONNEMENT_VALIDE',
        cible,
      });
      return { pris, cible };
    });
    return { nombre: faits.length, pris: faits.map(({ pris }) => pris), dits: faits.map(({ cible }) => cible) };
  },
  decrire: (_entree, { dits }) => dits.join(' ; '),
});

/** « Refuser » one or several demandes, all of them or none. ACTE_INTERDIT, MOTIF_DE_REFUS_OBLIGATOIRE on `commentaire`. */
export const refuserAbonnements = acte({
  nom: 'refuserAbonnements',
  libelle: 'Demande d’abonnement refusée',
  entree: RefusSaisi,
  executer(db, acteur, { ids, commentaire, vocabulaire }, contexte) {
    const demandes = sansDoublon(ids).map((id) => exigerDemande(db, acteur, id));
    if (!commentaire && motifExige(vocabulaire))
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { commentaire: 'MOTIF_DE_REFUS_OBLIGATOIRE' } });
    const faits = demandes.map(({ demande, structure }) => {
      const passage = etatDe(demande) === 'MODE_DEMANDE' ? 'refuserMode' : 'refuser';
      const { pris } = fairePasser(db, { acteur, contexte, acte: passage, objet: demande, commentaire });
      const cible = cibleDe(db, demande, demande.modeDemande ?? demande.mode);
      noterAction(db, {
        structureId: structure.id,
        acteur,
        instant: contexte.instant,
        action: 'ABONNEMENT_REFUSE',
        cible,
      });
      return { pris, cible };
    });
    return { nombre: faits.length, pris: faits.map(({ pris }) => pris), dits: faits.map(({ cible }) => cible) };
  },
  decrire: (_entree, { dits }) => dits.join(' ; '),
});

const sansDoublon = (ids: readonly number[]) => [...new Set(ids)];

/** A demande of a structure that the acteur manages. INTROUVABLE otherwise; ACTE_INTERDIT when it no longer waits. */
function exigerDemande(db: Base, acteur: Acteur, id: number): { demande: LigneAbonnement; structure: LigneStructure } {
  const demande = exigerAbonnement(db, id);
  const { structure } = exigerDroit(db, acteur, { structureId: demande.structureId, droit: 'traiterAbonnements' });
  const etat = etatDe(demande);
  if (etat !== 'EN_COURS_DE_VALIDATION' && etat !== 'MODE_DEMANDE')
    throw new ErreurMetier('ACTE_INTERDIT', { precision: cibleDe(db, demande, demande.mode) });
  return { demande, structure };
}

/** « Inès Carvalho, « Factures reçues » en consultation ». */
export function cibleDe(
  db: Base,
  { compteId, espace }: Pick<LigneAbonnement, 'compteId' | 'espace'>,
  mode: Mode,
): string {
  return `${nomDe(db, compteId)}, « ${espaceDe(espace).libelle} » en ${LIBELLES_MODE[mode].nom.toLowerCase()}`;
}

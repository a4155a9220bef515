import type { FactureResumee } from '#shared/factures/contrat.ts';
import { type Role, statutMontre } from '#shared/factures/cycle-de-vie.ts';
import type { Detenteur } from '#shared/factures/statut.ts';
import { LISTE_STATUTS_SIMPLES, STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';
import { type Cote, type LigneDeListe, trouverDernierPassage } from './recherche.sql.ts';

export const ROLE_DU_COTE = { emises: 'FOURNISSEUR', recues: 'DESTINATAIRE' } as const satisfies Record<Cote, Role>;

/** Whose turn it must be for each side to have something to do: the recipient stands for its accountant too. */
const ATTENDUS: Record<Cote, readonly Detenteur[]> = {
  emises: ['FOURNISSEUR'],
  recues: ['DESTINATAIRE', 'COMPTABLE'],
};

const attendusDe = (cote: Cote): StatutFacture[] =>
  LISTE_STATUTS_SIMPLES.filter((statut) => ATTENDUS[cote].includes(STATUTS[statut].detenteur));
const STATUTS_ATTENDUS = { emises: attendusDe('emises'), recues: attendusDe('recues') } as const;

/** Statuts in which this side is expected to act: « Synthèse ». */
export const statutsAttendus = (cote: Cote): StatutFacture[] => STATUTS_ATTENDUS[cote];

/** From which side a reader looks; the recipient sees more. */
export const coteDe = (roles: readonly Role[]): Cote => (roles.includes('DESTINATAIRE') ? 'recues' : 'emises');

/** What this side sees of the statut. */
export function vueDuStatut({ paiementCache }: Pick<LigneDeListe, 'paiementCache'>, cote: Cote) {
  return { miseEnPaiementNonRemontee: paiementCache === 1, role: ROLE_DU_COTE[cote] };
}

/** The row as this side may see it. */
export function montrer(db: Base, ligne: LigneDeListe, cote: Cote): FactureResumee {
  const statut = statutMontre(ligne.statut, vueDuStatut(ligne, cote));
  const cache = statut !== ligne.statut;
  const { fournisseurId, fournisseurSiret, fournisseurNom, destinataireId, destinataireSiret, destinataireNom } = ligne;
  // Field by field: a copy of the whole row costs more than to read it.
  return {
    id: ligne.id,
    numero: ligne.numero,
    typeFacture: ligne.typeFacture,
    cadre: ligne.cadre,
    dateFacture: ligne.dateFacture,
    dateDepot: ligne.dateDepot,
    dateStatut: (cache && trouverDernierPassage(db, ligne.id, ligne.statut)) || ligne.dateStatut,
    fournisseur: { id: fournisseurId, identifiant: fournisseurSiret, raisonSociale: fournisseurNom },
    destinataire:
      destinataireId === null
        ? null
        : { id: destinataireId, identifiant: destinataireSiret ?? '', raisonSociale: destinataireNom ?? '' },
    codeService: ligne.codeService,
    numeroEngagement: ligne.numeroEngagement,
    montantHt: ligne.montantHt,
    montantTtc: ligne.montantTtc,
    montantAPayer: ligne.montantAPayer,
    devise: ligne.devise,
    statut,
    attendue: ligne.rejetTraite === 0 && statutsAttendus(cote).includes(ligne.statut),
  };
}

import type { Acte } from './actes.ts';
import { type Role, statutMontre } from './cycle-de-vie.ts';
import type { Source } from './source.ts';
import type { StatutFacture } from './statuts.ts';

/** « Historique des actions utilisateurs »: codes S6, S20; captions supposées. */
export const ACTIONS_UTILISATEUR = {
  TELECHARGEMENT_FACTURE: { libelle: 'Téléchargement de la facture', source: 'S20' },
  ACQUITTEMENT_REJET: { libelle: 'Acquittement du rejet', source: 'S6' },
  ACQUITTEMENT_SUSPENSION: { libelle: 'Acquittement de la suspension', source: 'S6' },
  TRAITEMENT_REJET: { libelle: 'Traitement du rejet', source: 'S6' },
} as const satisfies Record<string, { libelle: string; source: Source }>;
export type ActionUtilisateur = keyof typeof ACTIONS_UTILISATEUR;

/** Table of « Suivi du traitement » in which an act leaves its line (factures § 10.5); RIEN for an unsent brouillon. */
export type TraceDActe = 'STATUT' | 'RIEN' | ActionUtilisateur;

/** Days before acknowledging a rejection or a suspension becomes compulsory [S3]. */
export const JOURS_POUR_ACQUITTER = 7;

// The acts that leave the statut as it is. Every other act writes « Historique des statuts ».
const TRACES: Partial<Record<Acte, TraceDActe>> = {
  enregistrer: 'RIEN',
  traiterRejet: 'TRAITEMENT_REJET',
};

/** Where the act leaves its line. */
export function traceDe(acte: Acte): TraceDActe {
  return TRACES[acte] ?? 'STATUT';
}

/** The lines that a role sees: a « Mise en paiement » kept by the structure never shows to the others. */
export function historiqueMontre<Ligne extends { statut: StatutFacture }>(
  lignes: readonly Ligne[],
  vue: { miseEnPaiementNonRemontee: boolean; role: Role },
): Ligne[] {
  return lignes.filter(({ statut }) => statutMontre(statut, vue) === statut);
}

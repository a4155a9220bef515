import { type Jour, jourDe } from '../referentiel/date.ts';
import { ACTES, type Acte, LISTE_ACTES } from './actes.ts';
import { type Role, statutMontre } from './cycle-de-vie.ts';
import type { Source } from './source.ts';
import type { StatutFacture } from './statuts.ts';

/** « Historique des actions utilisateurs »: codes S6, S20; captions supposées. */
export const ACTIONS_UTILISATEUR = {
  TELECHARGEMENT_FACTURE: { libelle: 'Téléchargement de la facture', source: 'S20' },
  ACQUITTEMENT_REJET: { libelle: 'Acquittement du rejet', source: 'S6' },
  ACQUITTEMENT_SUSPENSION: { libelle: 'Acquittement de la suspension', source: 'S6' },
  ACQUITTEMENT_RECYCLAGE: { libelle: 'Acquittement de la demande de recyclage', source: 'supposé' },
  TRAITEMENT_REJET: { libelle: 'Traitement du rejet', source: 'S6' },
} as const satisfies Record<string, { libelle: string; source: Source }>;
export type ActionUtilisateur = keyof typeof ACTIONS_UTILISATEUR;

/** Table of « Suivi du traitement » (factures § 10.5), and what is written there. */
export type TraceDActe = { genre: 'STATUT'; acte: Acte } | { genre: 'ACTION'; acte: ActionUtilisateur };

/** The line that an act leaves; nothing for a brouillon saved again. */
export function traceDe(acte: Acte): TraceDActe | undefined {
  if (acte === 'enregistrer') return undefined;
  return acte === 'traiterRejet' ? { genre: 'ACTION', acte: 'TRAITEMENT_REJET' } : { genre: 'STATUT', acte };
}

const PHRASES: Partial<Record<string, string>> = Object.fromEntries([
  ...LISTE_ACTES.map((acte) => [acte, ACTES[acte].historique]),
  ...Object.entries(ACTIONS_UTILISATEUR).map(([code, { libelle }]) => [code, libelle]),
]);

/** What a line says, from the act or the action it carries; nothing when neither is known. */
export function phraseDeLHistorique(acte: string): string | undefined {
  return PHRASES[acte];
}

/** The lines that a role sees: a « Mise en paiement » kept by the structure never shows to the others. */
export function historiqueMontre<Ligne extends { statut: StatutFacture | null }>(
  lignes: readonly Ligne[],
  vue: { miseEnPaiementNonRemontee: boolean; role: Role },
): Ligne[] {
  return lignes.filter(({ statut }) => statut === null || statutMontre(statut, vue) === statut);
}

/** The statuts that a facture took, each with its day in Paris. */
export const passagesDe = (
  historique: readonly { statut: StatutFacture | null; instant: string }[],
): { statut: StatutFacture; jour: Jour }[] =>
  historique.flatMap(({ statut, instant }) => (statut === null ? [] : [{ statut, jour: jourDe(instant) }]));

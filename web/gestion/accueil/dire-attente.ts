import type { CodeEspace } from '#shared/espaces/espaces.ts';

const MOTS: Partial<Record<CodeEspace, { un: string; plusieurs: string }>> = {
  FACTURES_EMISES: { un: 'facture revenue, à traiter', plusieurs: 'factures revenues, à traiter' },
  FACTURES_RECUES: { un: 'facture à traiter', plusieurs: 'factures à traiter' },
  FACTURES_A_VALIDER: { un: 'facture à valider', plusieurs: 'factures à valider' },
  FACTURES_TRAVAUX: { un: 'pièce de travaux à traiter', plusieurs: 'pièces de travaux à traiter' },
  ACTIVITES_GESTIONNAIRE: { un: 'demande en attente', plusieurs: 'demandes en attente' },
};

/** « 2 demandes en attente »; nothing when nothing waits. */
export function direAttente(code: CodeEspace, nombre: number): string | undefined {
  const mots = MOTS[code];
  if (!mots || nombre === 0) return undefined;
  return `${nombre} ${nombre > 1 ? mots.plusieurs : mots.un}`;
}

import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';
import { StatutBadge } from '../design/messages/StatutBadge.tsx';

/** The statut of a facture: its short label, with the icon and tint of its tone. */
export function StatutDeFacture({ statut }: { statut: StatutFacture }) {
  const { libelle, ton } = descriptionDuStatut(statut);
  return <StatutBadge ton={ton}>{libelle}</StatutBadge>;
}

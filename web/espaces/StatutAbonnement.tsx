import { libelleDuStatut, type StatutAbonnement as Statut } from '#shared/espaces/cycle-de-vie.ts';
import { StatutBadge } from '../design/messages/StatutBadge.tsx';

const TONS = {
  EN_COURS_DE_VALIDATION: 'attente',
  VALIDEE: 'succes',
  REFUSEE: 'refus',
  SUPPRIMEE: 'neutre',
} as const satisfies Record<Statut, string>;

export function StatutAbonnement({ statut }: { statut: Statut }) {
  return <StatutBadge ton={TONS[statut]}>{libelleDuStatut(statut)}</StatutBadge>;
}

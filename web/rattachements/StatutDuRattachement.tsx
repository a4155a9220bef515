import { libelleDuStatut, type StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import { StatutBadge } from '../design/messages/StatutBadge.tsx';
import type { Ton } from '../design/ton.ts';

const TONS: Readonly<Record<StatutRattachement, Ton>> = {
  EN_COURS_DE_VALIDATION: 'attente',
  VALIDEE: 'succes',
  REFUSEE: 'refus',
  DESACTIVEE: 'attention',
  SUPPRIMEE: 'neutre',
};

export function StatutDuRattachement({ statut }: { statut: string }) {
  return <StatutBadge ton={TONS[statut as StatutRattachement]}>{libelleDuStatut(statut)}</StatutBadge>;
}

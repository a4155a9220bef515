import type { StatutStructure } from '#shared/structures/cycle-de-vie.ts';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';

export function StatutDeStructure({ statut }: { statut: StatutStructure }) {
  const active = statut === 'ACTIF';
  return <StatutBadge ton={active ? 'succes' : 'refus'}>{active ? 'Active' : 'Inactive'}</StatutBadge>;
}

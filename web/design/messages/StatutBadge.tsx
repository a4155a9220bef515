import { ICONE_DU_TON } from '../ton.ts';
import { Badge, type BadgeProps } from './Badge.tsx';

/** A statut: always an icon, a word and a tint. */
export function StatutBadge({ ton = 'neutre', icone = ICONE_DU_TON[ton], children }: BadgeProps) {
  return (
    <Badge ton={ton} icone={icone}>
      {children}
    </Badge>
  );
}

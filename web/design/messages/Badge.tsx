import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import tons from '../Ton.module.css';
import type { Ton } from '../ton.ts';
import styles from './Badge.module.css';

export type BadgeProps = { ton?: Ton; icone?: LucideIcon; children: ReactNode };

/** A word or a count in a tinted pill. For a statut, use `StatutBadge`. */
export function Badge({ ton = 'neutre', icone: Icone, children }: BadgeProps) {
  return (
    <span className={classes(styles.badge, tons[ton])}>
      {Icone && <Icone size={16} aria-hidden="true" />}
      <span>{children}</span>
    </span>
  );
}

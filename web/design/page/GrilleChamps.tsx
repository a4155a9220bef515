import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './GrilleChamps.module.css';

type GrilleChampsProps = {
  children: ReactNode /** One field a row, even where there is room for more. */;
  simple?: boolean;
};

/** Fields side by side where there is room; labels, controls and errors line up. */
export function GrilleChamps({ children, simple }: GrilleChampsProps) {
  return (
    <div data-grille="" className={classes(styles.grille, simple && styles.simple)}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './BarreActions.module.css';

type BarreActionsProps = {
  children: ReactNode /** At the left: « Brouillon enregistré à 10 h 42 ». */;
  note?: ReactNode;
};

/** The buttons of a form, always in sight; the primary one comes last, at the right. */
export function BarreActions({ children, note }: BarreActionsProps) {
  return (
    <div data-barre-actions="" className={styles.barre}>
      {note && <div className={styles.note}>{note}</div>}
      <div className={styles.boutons}>{children}</div>
    </div>
  );
}

import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EtatVide.module.css';

type EtatVideProps = {
  icone?: LucideIcon;
  /** What is empty: « Aucune facture ne correspond à votre recherche. » */
  phrase: string;
  /** What to do next. */
  suite?: ReactNode;
  action?: ReactNode;
};

export function EtatVide({ icone: Icone = Inbox, phrase, suite, action }: EtatVideProps) {
  return (
    <div className={styles.vide}>
      <span className={styles.icone}>
        <Icone size={32} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <p className={styles.phrase}>{phrase}</p>
      {suite && <p className={styles.suite}>{suite}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

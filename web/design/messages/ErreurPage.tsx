import { ArrowRight, Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ErreurPage.module.css';

type ErreurPageProps = {
  titre: string;
  /** What happened. */
  message: string;
  /** What to do. */
  faire?: ReactNode;
  action?: ReactNode;
  /** Told to the person who helps: status and code of the refusal. */
  reference?: string;
};

/** The whole page could not be shown: what, what to do, and a way out. */
export function ErreurPage({ titre, message, faire, action, reference }: ErreurPageProps) {
  return (
    <div className={styles.page} role="alert">
      <span className={styles.icone}>
        <Compass size={36} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <h1>{titre}</h1>
      <p>{message}</p>
      {faire && (
        <p className={styles.faire}>
          <ArrowRight size={20} aria-hidden="true" />
          <span>{faire}</span>
        </p>
      )}
      {action && <div className={styles.action}>{action}</div>}
      {reference && <p className={styles.reference}>Référence : {reference}</p>}
    </div>
  );
}

import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Comprendre.module.css';

/** At the head of a page: in one sentence, what this notion is for. */
export function Comprendre({ children }: { children: ReactNode }) {
  return (
    <p className={styles.comprendre}>
      <Lightbulb size={20} aria-hidden="true" />
      <span>
        <strong>Comprendre : </strong>
        {children}
      </span>
    </p>
  );
}

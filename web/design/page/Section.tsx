import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

type SectionProps = {
  numero?: number;
  titre: string;
  children: ReactNode /** At the right of the title. */;
  actions?: ReactNode;
};

/** One numbered part of a form or of a consult page. */
export function Section({ numero, titre, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.entete}>
        <h2 id={id} tabIndex={-1} className={styles.titre}>
          {numero !== undefined && <span className={styles.numero}>{numero}</span>}
          <span>{titre}</span>
        </h2>
        {actions}
      </header>
      <div className={styles.corps}>{children}</div>
    </section>
  );
}

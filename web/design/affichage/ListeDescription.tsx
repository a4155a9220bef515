import type { ReactNode } from 'react';
import styles from './ListeDescription.module.css';

type ListeDescriptionProps = { elements: readonly { terme: string; valeur: ReactNode }[] };

/** Names and values of a consult screen. An absent value is said, not left blank. */
export function ListeDescription({ elements }: ListeDescriptionProps) {
  return (
    <dl className={styles.liste}>
      {elements.map(({ terme, valeur }) => (
        <div key={terme} className={styles.paire}>
          <dt>{terme}</dt>
          <dd>{estAbsent(valeur) ? <span className={styles.absent}>Non renseigné</span> : valeur}</dd>
        </div>
      ))}
    </dl>
  );
}

function estAbsent(valeur: ReactNode): boolean {
  return valeur === undefined || valeur === null || valeur === '';
}

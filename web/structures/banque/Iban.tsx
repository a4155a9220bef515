import { Fragment } from 'react';
import styles from './Iban.module.css';

/** An account by groups of four, set apart on the screen only: a copy has no space. A line breaks between two groups. */
export function Iban({ valeur }: { valeur: string }) {
  const groupes = valeur.match(/.{1,4}/g) ?? [];
  return (
    <span className={styles.iban}>
      {groupes.map((groupe, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be the same
        <Fragment key={rang}>
          {rang > 0 && <wbr />}
          <span className={styles.groupe}>{groupe}</span>
        </Fragment>
      ))}
    </span>
  );
}

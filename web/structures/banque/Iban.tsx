import styles from './Iban.module.css';

/** An account by groups of four, set apart on the screen only: a copy has no space. */
export function Iban({ valeur }: { valeur: string }) {
  const groupes = valeur.match(/.{1,4}/g) ?? [];
  return (
    <span className={styles.iban}>
      {groupes.map((groupe, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be the same
        <span key={rang} className={styles.groupe}>
          {groupe}
        </span>
      ))}
    </span>
  );
}

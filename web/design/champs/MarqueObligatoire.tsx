import styles from './Champ.module.css';

/** The star and the word: neither a colour nor a sign alone. */
export function MarqueObligatoire() {
  return (
    <>
      {' '}
      <span className={styles.obligatoire}>
        <span aria-hidden="true" className={styles.etoile}>
          *
        </span>{' '}
        obligatoire
      </span>
    </>
  );
}

import { grouperSiret } from './groupes.ts';
import styles from './Nombres.module.css';

/** A SIRET (14 digits) or a SIREN (9). Groups are set apart by space on the screen only: a copy has digits alone. */
export function Siret({ valeur }: { valeur: string }) {
  return (
    <span className={styles.nombre}>
      {grouperSiret(valeur).map(({ rang, chiffres }) => (
        <span key={rang} className={styles.groupe}>
          {chiffres}
        </span>
      ))}
    </span>
  );
}

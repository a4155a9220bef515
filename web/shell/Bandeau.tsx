import { FlaskConical } from 'lucide-react';
import styles from './Bandeau.module.css';

/** Fixed on every screen and every print: this is never the real portal. */
export function Bandeau() {
  return (
    <aside aria-label="Avertissement" className={styles.bandeau} data-cadre>
      <FlaskConical size={20} aria-hidden="true" />
      <p role="note">
        <strong>SIMULATEUR</strong> – entraînement au portail Chorus Pro : rien n’est envoyé, rien n’est vrai.
      </p>
    </aside>
  );
}

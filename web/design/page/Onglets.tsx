import { Link } from 'react-router';
import { Badge } from '../messages/Badge.tsx';
import styles from './Onglets.module.css';

export type Onglet = { libelle: string; vers: string; actif?: boolean; compteur?: number };

type OngletsProps = { onglets: readonly Onglet[] /** Accessible name: « Factures émises ». */; libelle: string };

/** Tabs are pages: each has its address. */
export function Onglets({ onglets, libelle }: OngletsProps) {
  return (
    <nav aria-label={libelle} className={styles.barre}>
      <ul className={styles.onglets}>
        {onglets.map((onglet) => (
          <li key={onglet.vers}>
            <Link to={onglet.vers} aria-current={onglet.actif ? 'page' : undefined} className={styles.onglet}>
              {onglet.libelle}
              {onglet.compteur !== undefined && (
                <Badge ton={onglet.compteur > 0 ? 'attention' : 'neutre'}>{onglet.compteur}</Badge>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

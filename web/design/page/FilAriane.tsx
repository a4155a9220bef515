import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import styles from './FilAriane.module.css';

type FilArianeProps = {
  /** From the home page to this one; the last has no address. */ etapes: readonly { libelle: string; vers?: string }[];
};

export function FilAriane({ etapes }: FilArianeProps) {
  return (
    <nav aria-label="Fil d’Ariane" className={styles.fil}>
      <ol className={styles.etapes}>
        {etapes.map(({ libelle, vers }, rang) => (
          <li key={libelle} className={styles.etape}>
            {rang > 0 && <ChevronRight size={16} aria-hidden="true" />}
            {vers ? <Link to={vers}>{libelle}</Link> : <span aria-current="page">{libelle}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

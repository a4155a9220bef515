import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import styles from './Pagination.module.css';
import { etendue, pagesVisibles } from './pages.ts';

type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  total: number;
  onPage: (page: number) => void;
  /** Rows a page. */
  taille: number;
  onTaille?: (taille: number) => void;
};

const TAILLES = [10, 25, 50, 100] as const;

export function Pagination({ page, pages, total, onPage, taille, onTaille }: PaginationProps) {
  const id = useId();
  return (
    <nav aria-label="Pages de la liste" className={styles.pagination}>
      <p className={styles.etendue} aria-live="polite">
        {etendue({ page, taille, total })}
      </p>
      {pages > 1 && (
        <ul className={styles.pages}>
          <li>
            <button type="button" className={styles.pas} disabled={page <= 1} onClick={() => onPage(page - 1)}>
              <ChevronLeft size={18} aria-hidden="true" />
              Précédent
            </button>
          </li>
          {pagesVisibles(page, pages).map((n, rang) => (
            <li key={n ?? `ecart-${rang}`} className={styles.numero}>
              {n === null ? (
                <span className={styles.ecart}>…</span>
              ) : (
                <button type="button" aria-current={n === page ? 'page' : undefined} onClick={() => onPage(n)}>
                  <span className="hors-ecran">Page </span>
                  {n}
                </button>
              )}
            </li>
          ))}
          <li className={styles.court}>
            Page {page} sur {pages}
          </li>
          <li>
            <button type="button" className={styles.pas} disabled={page >= pages} onClick={() => onPage(page + 1)}>
              Suivant
              <ChevronRight size={18} aria-hidden="true" />
            </button>
          </li>
        </ul>
      )}
      {onTaille && (
        <div className={styles.taille}>
          <label htmlFor={id}>Lignes par page</label>
          <select id={id} value={taille} onChange={({ target }) => onTaille(Number(target.value))}>
            {TAILLES.map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </div>
      )}
    </nav>
  );
}

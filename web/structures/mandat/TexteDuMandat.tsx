import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import styles from './BlocMandat.module.css';

/** The articles, folded away once they were accepted. */
export function TexteDuMandat({ ouvert }: { ouvert: boolean }) {
  return (
    <details open={ouvert}>
      <summary>Lire le texte du mandat</summary>
      <div className={styles.texte}>
        <p>
          <strong>{MANDAT_DE_FACTURATION.titre}</strong>
        </p>
        <ol>
          {MANDAT_DE_FACTURATION.articles.map((article) => (
            <li key={article}>{article}</li>
          ))}
        </ol>
        <p>Version {MANDAT_DE_FACTURATION.version}. Texte d’entraînement, sans valeur.</p>
      </div>
    </details>
  );
}

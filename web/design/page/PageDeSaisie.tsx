import type { ComponentProps, ReactNode } from 'react';
import { FilAriane } from './FilAriane.tsx';
import styles from './PageDeSaisie.module.css';

type PageDeSaisieProps = ComponentProps<typeof FilAriane> & { children: ReactNode };

/** A page to read and fill in from top to bottom: its breadcrumb and its parts share one width. */
export function PageDeSaisie({ etapes, children }: PageDeSaisieProps) {
  return (
    <div className={styles.page}>
      <FilAriane etapes={etapes} />
      {children}
    </div>
  );
}

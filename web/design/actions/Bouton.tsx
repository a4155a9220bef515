import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import { classes } from '../classes.ts';
import styles from './Bouton.module.css';

export type GenreDeBouton = 'principal' | 'secondaire' | 'discret' | 'danger';

type BoutonProps = ComponentProps<'button'> & {
  genre?: GenreDeBouton;
  icone?: LucideIcon;
  /** Work under way: the button keeps the focus but no longer acts. */
  occupe?: boolean;
  /** What is said while `occupe`. */
  texteAttente?: string;
  petit?: boolean;
};

export function Bouton(props: BoutonProps) {
  const { genre = 'secondaire', icone, occupe = false, texteAttente, petit, className, children, ...reste } = props;
  const Icone = occupe ? LoaderCircle : icone;
  function cliquer(evenement: MouseEvent<HTMLButtonElement>) {
    if (occupe) evenement.preventDefault();
    else reste.onClick?.(evenement);
  }
  return (
    <button
      type="button"
      {...reste}
      aria-disabled={occupe || undefined}
      onClick={cliquer}
      className={classes(styles.bouton, styles[genre], petit && styles.petit, occupe && styles.occupe, className)}
    >
      {Icone && <Icone size={petit ? 18 : 20} aria-hidden="true" />}
      <span>{occupe ? (texteAttente ?? 'Un instant…') : children}</span>
    </button>
  );
}

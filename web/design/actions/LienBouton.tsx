import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { classes } from '../classes.ts';
import styles from './Bouton.module.css';
import type { GenreDeBouton } from './Bouton.tsx';

type LienBoutonProps = ComponentProps<typeof Link> & { genre?: GenreDeBouton; icone?: LucideIcon; petit?: boolean };

/** A link that leads to the next step and looks like a button. */
export function LienBouton(props: LienBoutonProps) {
  const { genre = 'secondaire', icone: Icone, petit, className, children, ...lien } = props;
  return (
    <Link {...lien} className={classes(styles.bouton, styles[genre], petit && styles.petit, className)}>
      {Icone && <Icone size={petit ? 18 : 20} aria-hidden="true" />}
      <span>{children}</span>
    </Link>
  );
}

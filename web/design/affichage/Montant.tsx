import { classes } from '../classes.ts';
import styles from './Nombres.module.css';

type MontantProps = {
  /** Already formatted, unit included: `formaterMontant(centimes)`. */
  texte: string;
  fort?: boolean;
};

/** An amount: digits of one width, never cut at the end of a line. */
export function Montant({ texte, fort }: MontantProps) {
  return <span className={classes(styles.nombre, fort && styles.fort)}>{texte}</span>;
}

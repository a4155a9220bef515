import choix from '../champs/Choix.module.css';
import { classes } from '../classes.ts';
import styles from './Tableau.module.css';

type CaseLigneProps = { libelle: string; choisie: boolean; partielle?: boolean; onBascule: () => void };

/** The box that selects one row, or all of them. */
export function CaseLigne({ libelle, choisie, partielle = false, onBascule }: CaseLigneProps) {
  return (
    <label className={styles.case}>
      <input
        type="checkbox"
        className={classes(choix.marque, choix.carre)}
        checked={choisie}
        ref={(boite) => {
          if (boite) boite.indeterminate = partielle;
        }}
        onChange={onBascule}
      />
      <span className="hors-ecran">{libelle}</span>
    </label>
  );
}

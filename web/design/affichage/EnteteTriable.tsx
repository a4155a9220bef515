import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classes } from '../classes.ts';
import type { Colonne, Tri } from './colonnes.ts';
import styles from './Tableau.module.css';

type EnteteTriableProps<Ligne> = { colonne: Colonne<Ligne>; tri?: Tri; onTri?: (cle: string) => void };

/** Header of a column; a button when the column can be sorted. */
export function EnteteTriable<Ligne>({ colonne, tri, onTri }: EnteteTriableProps<Ligne>) {
  const classe = classes(colonne.alignement && styles[colonne.alignement]);
  if (!colonne.triable || !onTri) {
    return (
      <th scope="col" className={classe || undefined}>
        {colonne.titre}
      </th>
    );
  }
  const sens = tri?.cle === colonne.cle ? tri.sens : undefined;
  const Icone = sens === 'croissant' ? ArrowUp : sens === 'decroissant' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      className={classe || undefined}
      aria-sort={sens && (sens === 'croissant' ? 'ascending' : 'descending')}
    >
      <button type="button" className={classes(styles.trier, sens && styles.trie)} onClick={() => onTri(colonne.cle)}>
        {colonne.titre}
        <Icone size={16} aria-hidden="true" />
      </button>
    </th>
  );
}

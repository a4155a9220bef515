import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId } from 'react';
import type { Colonne, Tri } from './colonnes.ts';
import styles from './Tableau.module.css';

type TriDesCartesProps<Ligne> = { colonnes: readonly Colonne<Ligne>[]; tri?: Tri; onTri: (cle: string) => void };

/** Cards have no headers to press: the sort is chosen above them. */
export function TriDesCartes<Ligne>({ colonnes, tri, onTri }: TriDesCartesProps<Ligne>) {
  const id = useId();
  const triables = colonnes.filter(({ triable }) => triable);
  if (triables.length === 0) return null;
  const Icone = tri?.sens === 'decroissant' ? ArrowDown : ArrowUp;
  return (
    <div className={styles.triDesCartes}>
      <label htmlFor={id}>Trier par</label>
      <select id={id} value={tri?.cle ?? ''} onChange={({ target }) => target.value && onTri(target.value)}>
        {!tri && <option value="">Choisissez…</option>}
        {triables.map(({ cle, titre }) => (
          <option key={cle} value={cle}>
            {titre}
          </option>
        ))}
      </select>
      {tri && (
        <button type="button" onClick={() => onTri(tri.cle)}>
          <Icone size={18} aria-hidden="true" />
          {tri.sens === 'croissant' ? 'Croissant' : 'Décroissant'}
          <span className="hors-ecran"> : inverser l’ordre</span>
        </button>
      )}
    </div>
  );
}

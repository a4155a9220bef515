import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { CaseLigne } from './CaseLigne.tsx';
import { basculer, basculerTout, type Colonne, type Selection, type Tri } from './colonnes.ts';
import { EnteteTriable } from './EnteteTriable.tsx';
import styles from './Tableau.module.css';
import { TriDesCartes } from './TriDesCartes.tsx';

type TableauProps<Ligne> = {
  /** Caption: what the table holds. */
  legende: string;
  /** The page already says it in a heading: keep the caption for screen readers. */
  legendeCachee?: boolean;
  colonnes: readonly Colonne<Ligne>[];
  lignes: readonly Ligne[];
  cleDe: (ligne: Ligne) => string;
  tri?: Tri;
  onTri?: (cle: string) => void;
  /** Shown instead of the rows when there are none, usually an `EtatVide`. */
  vide: ReactNode;
  selection?: Selection<Ligne>;
};

/** A plain table; where it has less than 640 px, each row is a card. */
export function Tableau<Ligne>(props: TableauProps<Ligne>) {
  const { legende, legendeCachee, colonnes, lignes, cleDe, tri, onTri, vide, selection } = props;
  const cles = lignes.map(cleDe);
  const nombreChoisi = cles.filter((cle) => selection?.cles.has(cle)).length;
  if (lignes.length === 0) return <div className={styles.cadre}>{vide}</div>;
  return (
    <div className={styles.cadre}>
      {onTri && <TriDesCartes colonnes={colonnes} tri={tri} onTri={onTri} />}
      <div className={styles.defilement}>
        <table className={styles.tableau}>
          <caption className={legendeCachee ? 'hors-ecran' : styles.legende}>{legende}</caption>
          <thead>
            <tr>
              {selection && (
                <th scope="col" className={styles.colonneCase}>
                  <CaseLigne
                    libelle="Sélectionner toutes les lignes affichées"
                    choisie={nombreChoisi === cles.length}
                    partielle={nombreChoisi > 0 && nombreChoisi < cles.length}
                    onBascule={() => selection.onSelection(basculerTout(selection.cles, cles))}
                  />
                </th>
              )}
              {colonnes.map((colonne) => (
                <EnteteTriable key={colonne.cle} colonne={colonne} tri={tri} onTri={onTri} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map((ligne) => {
              const cle = cleDe(ligne);
              const choisie = selection?.cles.has(cle) ?? false;
              return (
                <tr key={cle} className={classes(choisie && styles.choisie)}>
                  {selection && (
                    <td className={styles.colonneCase}>
                      <CaseLigne
                        libelle={selection.libelleDe(ligne)}
                        choisie={choisie}
                        onBascule={() => selection.onSelection(basculer(selection.cles, cle))}
                      />
                    </td>
                  )}
                  {colonnes.map((colonne) => (
                    <Cellule key={colonne.cle} colonne={colonne} ligne={ligne} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cellule<Ligne>({ colonne, ligne }: { colonne: Colonne<Ligne>; ligne: Ligne }) {
  const contenu = <div className={styles.valeur}>{colonne.rendu(ligne)}</div>;
  const classe = classes(colonne.mono && styles.mono, colonne.alignement && styles[colonne.alignement]);
  if (colonne.entete) {
    return (
      <th scope="row" data-libelle={colonne.titre} className={classes(styles.enteteDeLigne, classe)}>
        {contenu}
      </th>
    );
  }
  return (
    <td data-libelle={colonne.titre} className={classe || undefined}>
      {contenu}
    </td>
  );
}

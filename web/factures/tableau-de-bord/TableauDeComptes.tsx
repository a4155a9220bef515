import type { ReactNode } from 'react';
import styles from './TableauDeBord.module.css';

type LigneDeComptes = { cle: string; nom: ReactNode; nombre: ReactNode };
type TableauDeComptesProps = { legende: string; entetes: readonly [string, string]; lignes: readonly LigneDeComptes[] };

/** Names and numbers: narrow enough to stay a table on a telephone. */
export function TableauDeComptes({ legende, entetes, lignes }: TableauDeComptesProps) {
  return (
    <table className={styles.comptes}>
      <caption className="hors-ecran">{legende}</caption>
      <thead>
        <tr>
          {entetes.map((entete) => (
            <th key={entete} scope="col">
              {entete}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ cle, nom, nombre }) => (
          <tr key={cle}>
            <th scope="row">{nom}</th>
            <td>{nombre}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

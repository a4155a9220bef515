import { Link } from 'react-router';
import type { TableauDeBord } from '#shared/factures/contrat-suivi.ts';
import type { Espace } from '../espace.ts';
import { dernierJour, lienDeLaListe, moisCourt, nomDuMois } from './liens.ts';
import styles from './TableauDeBord.module.css';
import { TableauDeComptes } from './TableauDeComptes.tsx';

type Periode = TableauDeBord['parMois'][number];
type ParPeriodeProps = { espace: Espace; parMois: readonly Periode[]; parAn: readonly Periode[] };

/** Deposits of twelve months as columns, and the same as a table that leads to the lists. */
export function ParPeriode({ espace, parMois, parAn }: ParPeriodeProps) {
  const lien = (debut: string, periode: 'MOIS' | 'AN') =>
    lienDeLaListe(espace, { du: debut, au: dernierJour(debut, periode) });
  return (
    <>
      <Colonnes parMois={parMois} />
      <details className={styles.chiffres}>
        <summary>Voir les nombres, mois par mois</summary>
        <TableauDeComptes
          legende="Factures déposées par mois"
          entetes={['Mois', 'Factures déposées']}
          lignes={[...parMois].reverse().map(({ debut, nombre }) => ({
            cle: debut,
            nom: nomDuMois(debut),
            nombre:
              nombre === 0 ? (
                '0'
              ) : (
                <Link to={lien(debut, 'MOIS')}>
                  {nombre}
                  <span className="hors-ecran"> en {nomDuMois(debut)}</span>
                </Link>
              ),
          }))}
        />
      </details>
      <ul className={styles.annees}>
        {parAn.map(({ debut, nombre }) => (
          <li key={debut}>
            En {debut.slice(0, 4)} :{' '}
            {nombre === 0 ? 'aucune facture déposée' : <Link to={lien(debut, 'AN')}>{deposees(nombre)}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}

const deposees = (nombre: number): string => (nombre === 1 ? '1 facture déposée' : `${nombre} factures déposées`);

/** The drawing says nothing more than the table below it. */
function Colonnes({ parMois }: { parMois: readonly Periode[] }) {
  const plusGrand = Math.max(1, ...parMois.map(({ nombre }) => nombre));
  return (
    <div className={styles.colonnes} aria-hidden="true">
      {parMois.map(({ debut, nombre }) => (
        <div key={debut} className={styles.mois}>
          <span className={styles.valeur}>{nombre > 0 ? nombre : ''}</span>
          <span className={styles.colonne} style={{ height: `${(nombre / plusGrand) * 100}px` }} />
          <span className={styles.nomDuMois}>{moisCourt(debut)}</span>
        </div>
      ))}
    </div>
  );
}

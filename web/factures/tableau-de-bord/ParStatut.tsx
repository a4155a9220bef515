import { Link } from 'react-router';
import type { TableauDeBord } from '#shared/factures/contrat-suivi.ts';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { classes } from '../../design/classes.ts';
import tons from '../../design/Ton.module.css';
import type { Espace } from '../espace.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';
import { lienDeLaListe } from './liens.ts';
import styles from './TableauDeBord.module.css';
import { TableauDeComptes } from './TableauDeComptes.tsx';

type ParStatutProps = { espace: Espace; comptes: TableauDeBord['parStatut'] };

/** The chart and its table are one: each line has its bar, its number, and leads to its list. */
export function ParStatut({ espace, comptes }: ParStatutProps) {
  const total = comptes.reduce((n, { nombre }) => n + nombre, 0);
  const plusGrand = Math.max(...comptes.map(({ nombre }) => nombre));
  return (
    <TableauDeComptes
      legende="Nombre de factures par statut"
      entetes={['Statut', `Factures (${total} en tout)`]}
      lignes={comptes.map(({ statut, nombre }) => ({
        cle: statut,
        nom: <StatutDeFacture statut={statut} />,
        nombre: (
          <Link to={lienDeLaListe(espace, { statut })} className={styles.ligne}>
            <span className={classes(styles.barre, tons[descriptionDuStatut(statut).ton])} aria-hidden="true">
              <span style={{ width: `${(nombre / plusGrand) * 100}%` }} />
            </span>
            <span className={styles.compte}>{nombre}</span>
            <span className="hors-ecran"> : voir les factures « {descriptionDuStatut(statut).libelle} »</span>
          </Link>
        ),
      }))}
    />
  );
}

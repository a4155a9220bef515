import { Link } from 'react-router';
import type { TableauDeBord } from '#shared/factures/contrat-suivi.ts';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { TUILES, type Tuile } from '#shared/factures/suivi/tableau-de-bord.ts';
import { classes } from '../../design/classes.ts';
import tons from '../../design/Ton.module.css';
import { ICONE_DU_TON } from '../../design/ton.ts';
import type { Espace } from '../espace.ts';
import { compteDeLaTuile, lienDeLaTuile } from './liens.ts';
import styles from './TableauDeBord.module.css';

/** The first numbers: what waits for the reader, then the statuts that matter in this espace. */
export function Tuiles({ espace, comptes }: { espace: Espace; comptes: TableauDeBord }) {
  const tuiles: readonly Tuile[] = TUILES[espace.code];
  return (
    <ul className={styles.tuiles}>
      <li>
        <Link to={espace.chemin} className={classes(styles.tuile, styles.attendue)}>
          <span className={styles.nombre}>{comptes.aTraiter}</span>
          <span className={styles.nom}>À traiter par vous</span>
        </Link>
      </li>
      {tuiles.map((tuile) => {
        const { ton } = descriptionDuStatut(tuile.statut);
        const Icone = ICONE_DU_TON[ton];
        return (
          <li key={tuile.libelle}>
            <Link to={lienDeLaTuile(espace, tuile)} className={classes(styles.tuile, tons[ton])}>
              <span className={styles.nombre}>{compteDeLaTuile(tuile, comptes)}</span>
              <span className={styles.nom}>
                <Icone size={18} aria-hidden="true" />
                {tuile.libelle}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import tons from '../Ton.module.css';
import { ICONE_DU_TON, type Ton } from '../ton.ts';
import styles from './Chronologie.module.css';

export type Etape = { quand: ReactNode; titre: ReactNode; detail?: ReactNode; ton: Ton };

type ChronologieProps = {
  etapes: readonly Etape[] /** Accessible name: « Historique de la facture ». */;
  libelle: string;
};

/** What happened, in order; each step says when, what and how it went. */
export function Chronologie({ etapes, libelle }: ChronologieProps) {
  return (
    <ol aria-label={libelle} className={styles.chronologie}>
      {etapes.map(({ quand, titre, detail, ton }, rang) => {
        const Icone = ICONE_DU_TON[ton];
        return (
          <li key={rang} className={classes(styles.etape, tons[ton])}>
            <span className={styles.point}>
              <Icone size={18} aria-hidden="true" />
            </span>
            <div className={styles.corps}>
              <p className={styles.quand}>{quand}</p>
              <div className={styles.titre}>{titre}</div>
              {detail && <div className={styles.detail}>{detail}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

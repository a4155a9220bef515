import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import tons from '../Ton.module.css';
import { ICONE_DU_TON, type Ton } from '../ton.ts';
import styles from './Alerte.module.css';

type Genre = 'info' | 'succes' | 'attention' | 'erreur';

const TON_DU_GENRE = {
  info: 'info',
  succes: 'succes',
  attention: 'attention',
  erreur: 'refus',
} as const satisfies Record<Genre, Ton>;

type AlerteProps = { genre: Genre; titre?: string; children?: ReactNode; fermer?: () => void };

/** Read out when it appears; an error interrupts, the others wait their turn. */
export function Alerte({ genre, titre, children, fermer }: AlerteProps) {
  const ton = TON_DU_GENRE[genre];
  const Icone = ICONE_DU_TON[ton];
  return (
    <div role={genre === 'erreur' ? 'alert' : 'status'} className={classes(styles.alerte, tons[ton])}>
      <Icone size={24} aria-hidden="true" className={styles.icone} />
      <div className={styles.corps}>
        {titre && <p className={styles.titre}>{titre}</p>}
        {children && <div>{children}</div>}
      </div>
      {fermer && (
        <button type="button" className={styles.fermer} onClick={fermer}>
          <X size={18} aria-hidden="true" />
          Fermer
        </button>
      )}
    </div>
  );
}

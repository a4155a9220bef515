import { ScanText } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Champ.module.css';
import { MarqueObligatoire } from './MarqueObligatoire.tsx';
import { MessageErreur } from './MessageErreur.tsx';
import { type Presentation, reperes } from './presentation.ts';

type ChampProps = Presentation & { id: string; children: ReactNode; className?: string };

/** Label, help, control and error, in this order and tied by ids. */
export function Champ({ id, libelle, aide, erreur, obligatoire, reconnu, className, children }: ChampProps) {
  const repere = reperes(id, { aide, erreur, reconnu });
  return (
    <div data-champ="" className={classes(styles.champ, erreur && styles.enErreur, className)}>
      <div className={styles.entete}>
        <label htmlFor={id} className={styles.libelle}>
          {libelle}
          {obligatoire && <MarqueObligatoire />}
        </label>
        {reconnu && (
          <span className={styles.reconnu}>
            <ScanText size={16} aria-hidden="true" />
            <span>reconnu</span>
            <span id={repere.reconnu} className={styles.origine}>
              {reconnu}
            </span>
          </span>
        )}
      </div>
      {aide && (
        <div id={repere.aide} className={styles.aide}>
          {aide}
        </div>
      )}
      <div className={styles.controle}>{children}</div>
      {erreur && (
        <MessageErreur id={repere.erreur} className={styles.erreur}>
          {erreur}
        </MessageErreur>
      )}
    </div>
  );
}

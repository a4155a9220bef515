import { ArrowRight, CircleX } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import tons from '../Ton.module.css';
import styles from './Alerte.module.css';

type RefusAlerteProps = {
  /** What was refused. */
  message: string;
  /** What to do about it. */
  faire?: string;
  /** Where: the line, the document, the value. */
  precision?: ReactNode;
};

/** A refusal of an act: what, where, what to do. Takes the focus, so that nobody misses it. */
export function RefusAlerte({ message, faire, precision }: RefusAlerteProps) {
  const alerte = useRef<HTMLDivElement>(null);
  // A second refusal with other words is a new one.
  useEffect(() => alerte.current?.focus(), [message, precision]);
  return (
    <div ref={alerte} role="alert" tabIndex={-1} className={classes(styles.alerte, tons.refus)}>
      <CircleX size={24} aria-hidden="true" className={styles.icone} />
      <div className={styles.corps}>
        <p className={styles.titre}>{message}</p>
        {precision && <div className={styles.precision}>{precision}</div>}
        {faire && (
          <p className={styles.faire}>
            <ArrowRight size={20} aria-hidden="true" />
            <span>
              <strong>À faire : </strong>
              {faire}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

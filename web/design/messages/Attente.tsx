import { LoaderCircle } from 'lucide-react';
import styles from './Attente.module.css';

type AttenteProps = {
  /** What is under way, in words. */
  quoi?: string;
  /** For lots and imports: how many are done, out of how many. */
  fait?: number;
  total?: number;
};

/** Shows after 100 ms only: what is quicker needs no words. */
export function Attente({ quoi = 'Chargement en cours…', fait = 0, total }: AttenteProps) {
  return (
    <div role="status" className={styles.attente}>
      <p className={styles.phrase}>
        <LoaderCircle size={20} aria-hidden="true" />
        <span>
          {quoi}
          {total !== undefined && ` (${fait} sur ${total})`}
        </span>
      </p>
      {total !== undefined && <progress className={styles.barre} value={fait} max={total} aria-label={quoi} />}
    </div>
  );
}

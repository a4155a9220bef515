import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { classes } from '../../design/classes.ts';
import tons from '../../design/Ton.module.css';
import styles from './Delai.module.css';
import type { Detention } from './detention.ts';

const jours = (nombre: number): string => (nombre === 0 ? 'moins d’un jour' : `${nombre} jour${nombre > 1 ? 's' : ''}`);

/** Who has had the facture in hand, and how long: a band drawn to scale, and the same as a list. */
export function QuiDetient({ detentions }: { detentions: readonly Detention[] }) {
  if (detentions.length === 0) return <p>La facture n’est pas encore partie.</p>;
  return (
    <>
      <div className={styles.bande} aria-hidden="true">
        {detentions.map((detention) => (
          <span
            key={cle(detention)}
            className={classes(styles.part, tons[tonDe(detention)])}
            style={{ flexGrow: detention.jours + 0.5 }}
          />
        ))}
      </div>
      <ol className={styles.detentions}>
        {detentions.map((detention) => {
          const { chez, depuis, jusqua, jours: duree, statuts } = detention;
          return (
            <li key={cle(detention)} className={tons[tonDe(detention)]}>
              <span className={styles.puce} aria-hidden="true" />
              <span>
                <strong>{chez}</strong>, {jours(duree)} :{' '}
                {jusqua ? `du ${formaterJour(depuis)} au ${formaterJour(jusqua)}` : `depuis le ${formaterJour(depuis)}`}
                <span className={styles.statuts}>
                  {statuts.map((statut) => descriptionDuStatut(statut).libelle).join(', puis ')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

const cle = ({ depuis, statuts }: Detention): string => `${depuis}-${statuts[0]}`;
const tonDe = ({ statuts }: Detention) => descriptionDuStatut(statuts.at(-1) ?? 'DEPOSEE').ton;

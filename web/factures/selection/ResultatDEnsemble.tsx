import type { EnsembleTraite } from '#shared/factures/contrat-suivi.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { phraseDuRefus } from '../libelles.ts';
import styles from './Selection.module.css';

type ResultatDEnsembleProps = { resultat: EnsembleTraite; onFermer: () => void };

/** What was done, then each facture that could not be, with its reason. */
export function ResultatDEnsemble({ resultat: { faites, refusees }, onFermer }: ResultatDEnsembleProps) {
  const faits =
    faites.length === 1 ? '1 facture a changé de statut.' : `${faites.length} factures ont changé de statut.`;
  return (
    <Alerte genre={refusees.length > 0 ? 'attention' : 'succes'} titre={faits} fermer={onFermer}>
      {refusees.length > 0 && (
        <>
          <p>{refusees.length === 1 ? 'Une autre n’a pas pu :' : `${refusees.length} autres n’ont pas pu :`}</p>
          <ul className={styles.liste}>
            {refusees.map(({ id, numero, code }) => (
              <li key={id}>{`${numero ? `Facture n° ${numero}` : 'Facture inconnue'} : ${phraseDuRefus(code)}`}</li>
            ))}
          </ul>
        </>
      )}
    </Alerte>
  );
}

import { REPRISE_MINIMALE } from '#shared/factures/suivi/delai-paiement.ts';
import { INDEMNITE_FORFAITAIRE } from '#shared/factures/suivi/interets-moratoires.ts';
import styles from './Delai.module.css';

type ComprendreLeDelaiProps = { jours: number | null; suspensionsSansEffet: number | undefined };

const QUI: Record<number, string> = {
  30: 'l’État, une collectivité ou un de leurs établissements',
  50: 'un établissement public de santé',
  60: 'une entreprise publique',
};

/** « Comprendre ce délai »: the rules that gave these dates, in plain words. */
export function ComprendreLeDelai({ jours, suspensionsSansEffet = 0 }: ComprendreLeDelaiProps) {
  return (
    <details className={styles.comprendre}>
      <summary>Comprendre ce délai</summary>
      <ul>
        {jours !== null && (
          <li>
            <strong>La durée.</strong> {jours} jours
            {QUI[jours] && ` : c’est le délai quand le client est ${QUI[jours]}`}.
          </li>
        )}
        <li>
          <strong>Le départ.</strong> Le jour où le client est prévenu que la facture est à sa disposition. Si le
          travail se termine plus tard, c’est le jour du service fait, que le client donne avec ce statut.
        </li>
        <li>
          <strong>La suspension.</strong> S’il manque une pièce, le client peut arrêter le compteur, une seule fois, et
          avant de mandater. Quand tout est arrivé, il a de nouveau {REPRISE_MINIMALE} jours, ou ce qui restait si c’est
          davantage.
        </li>
        {suspensionsSansEffet > 0 && <li>Cette facture a été suspendue une autre fois : le délai n’a pas changé.</li>}
        <li>
          <strong>Le rejet, le recyclage.</strong> Ils arrêtent ce délai. La nouvelle facture, ou la facture recyclée,
          en ouvre un autre.
        </li>
        <li>
          <strong>Le retard.</strong> Des intérêts moratoires sont dus dès le lendemain, avec{' '}
          {INDEMNITE_FORFAITAIRE / 100}&nbsp;€ pour frais de recouvrement. Vous n’avez pas à les réclamer.
        </li>
      </ul>
    </details>
  );
}

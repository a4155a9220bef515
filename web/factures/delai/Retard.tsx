import type { FactureComplete } from '#shared/factures/contrat.ts';
import {
  INDEMNITE_FORFAITAIRE,
  type Interets,
  JOURS_POUR_LES_INTERETS,
} from '#shared/factures/suivi/interets-moratoires.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';

type RetardProps = { facture: FactureComplete; interets: Interets; payee: boolean };

/** « 10,15 % » */
const pourCent = (pourDixMille: number): string => `${(pourDixMille / 100).toFixed(2).replace('.', ',')}\u00a0%`;

/** Interest and the lump sum, with the sum that gives them. */
export function Retard({ facture, interets, payee }: RetardProps) {
  const { jours, jusqua, depuis, taux, bce, centimes } = interets;
  const principal = facture.montantAPayer ?? facture.montantTtc ?? 0;
  const retard = `${jours} jour${jours > 1 ? 's' : ''}`;
  return (
    <Alerte genre="attention" titre={payee ? `Payée avec ${retard} de retard` : `En retard de ${retard}`}>
      <p>
        {payee ? 'Le client doit' : 'À ce jour, le client doit'}, sans qu’on ait à le demander :{' '}
        <strong>{formaterMontant(centimes)}</strong> d’intérêts moratoires, et{' '}
        <strong>{formaterMontant(INDEMNITE_FORFAITAIRE)}</strong> pour frais de recouvrement, soit{' '}
        <strong>{formaterMontant(centimes + INDEMNITE_FORFAITAIRE)}</strong> en plus de la facture.
      </p>
      <p>
        Le calcul : {formaterMontant(principal)} × {pourCent(taux)} × {jours} / 365. Les jours comptent du{' '}
        {formaterJour(depuis)} au {formaterJour(jusqua)} inclus. Le taux est celui de la Banque centrale européenne au
        début du semestre, {pourCent(bce.pourDixMille)}
        {bce.source === 'supposé' && ' (supposé : à vérifier)'}, plus 8 points.
      </p>
      {payee ? (
        <p>Ces sommes sont à payer dans les {JOURS_POUR_LES_INTERETS} jours qui suivent le paiement de la facture.</p>
      ) : (
        !facture.paiementCommunique && (
          <p>
            Ce client ne communique pas la mise en paiement à Chorus Pro : la facture est peut-être déjà payée. Regardez
            votre compte bancaire.
          </p>
        )
      )}
    </Alerte>
  );
}

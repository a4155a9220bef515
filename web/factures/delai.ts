import type { FactureComplete } from '#shared/factures/contrat.ts';
import { passagesDe } from '#shared/factures/historique.ts';
import {
  avertissementDeSuspension,
  type DelaiDePaiement,
  delaiDePaiement,
} from '#shared/factures/suivi/delai-paiement.ts';
import { sansPaiementAttendu } from '#shared/factures/traitement/helios.ts';
import { ecartJours, formaterJourLong, type Jour, jourDe } from '#shared/referentiel/date.ts';

type Delai = NonNullable<FactureComplete['delai']>;

const jours = (nombre: number): string => `${nombre} jour${nombre > 1 ? 's' : ''}`;

function reste(limite: Jour, aujourdhui: Jour): string {
  const ecart = ecartJours(aujourdhui, limite);
  if (ecart < 0) return `il est dépassé de ${jours(-ecart)}`;
  return ecart === 0 ? 'c’est aujourd’hui' : `il reste ${jours(ecart)}`;
}

/** What the payment period is doing, in one or two sentences. Days as `AAAA-MM-JJ`, in Paris. */
export function phraseDuDelai({ debut, limite, suspenduLe, jours: duree }: Delai, aujourdhui?: Jour): string {
  const commence = `Le délai de paiement de ${jours(duree)} a commencé le ${formaterJourLong(jourDuMoment(debut))}.`;
  if (suspenduLe)
    return `${commence} Il est suspendu depuis le ${formaterJourLong(jourDuMoment(suspenduLe))} : il repartira quand la facture sera complétée.`;
  if (!limite) return `${commence} Il ne court plus.`;
  const suite = aujourdhui ? ` : ${reste(limite, aujourdhui)}` : '';
  return `${commence} Dernier jour pour payer : ${formaterJourLong(limite)}${suite}.`;
}

/** When the server counts no period: it has not begun, or it is over. */
export function phraseSansDelai({
  historique,
  cadre,
  typeFacture,
}: Pick<FactureComplete, 'historique' | 'cadre' | 'typeFacture'>): string {
  if (typeFacture === 'AVOIR') return 'Un avoir ne se paie pas : il n’y a pas de délai de paiement.';
  if (sansPaiementAttendu({ cadre, typeFacture }))
    return 'Cette facture est déjà payée : aucun paiement n’est attendu, il n’y a pas de délai de paiement.';
  const remise = historique.some(({ statut }) => statut === 'MISE_A_DISPOSITION');
  return remise
    ? 'Le délai de paiement ne court plus : cette facture a été payée ou renvoyée.'
    : 'Le délai de paiement n’a pas commencé : il part le jour où la facture est mise à disposition du destinataire.';
}

const jourDuMoment = (moment: string): Jour => (moment.length > 10 ? jourDe(moment) : moment);

/** The period told again by the history that the screen has. */
function delaiDe({ historique, delai, serviceFaitLe }: Raconte): DelaiDePaiement | undefined {
  if (!delai) return undefined;
  return delaiDePaiement({ historique: passagesDe(historique), jours: delai.jours, serviceFaitLe });
}

type Raconte = Pick<FactureComplete, 'historique' | 'delai' | 'serviceFaitLe'>;

/** Sentence to show before suspending a second time. */
export function avertissementAvantSuspension(facture: Raconte): string | undefined {
  const delai = delaiDe(facture);
  return delai && avertissementDeSuspension(delai);
}

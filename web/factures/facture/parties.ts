import type { FactureComplete } from '#shared/factures/contrat.ts';

type Nommees = Pick<FactureComplete, 'fournisseur' | 'destinataire' | 'valideurs'>;

/** Names of the parties, for the sentences that say who holds the facture. */
export function partiesDe({ fournisseur, destinataire, valideurs }: Nommees) {
  return {
    fournisseur: fournisseur.raisonSociale,
    destinataire: destinataire?.raisonSociale,
    valideurs: valideurs.map(({ raisonSociale }) => raisonSociale),
  };
}

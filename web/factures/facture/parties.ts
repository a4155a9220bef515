import type { FactureResumee } from '#shared/factures/contrat.ts';

/** Names of the two parties, for the sentences that say who holds the facture. */
export function partiesDe({ fournisseur, destinataire }: Pick<FactureResumee, 'fournisseur' | 'destinataire'>) {
  return { fournisseur: fournisseur.raisonSociale, destinataire: destinataire?.raisonSociale };
}

import type { Recherche } from '#shared/factures/contrat.ts';
import { type CleDeCritere, CRITERES_DE, critereDe, criteresDe } from '#shared/factures/suivi/criteres.ts';
import type { CodeEspace } from '../espace.ts';

const donnes = (cles: readonly CleDeCritere[], recherche: Recherche) =>
  cles.filter((cle) => recherche[cle] !== undefined);

/** Criteria that the address gives, of those that this espace has. */
export const criteresDonnes = (espace: CodeEspace, recherche: Recherche): CleDeCritere[] =>
  donnes(criteresDe(espace), recherche);

export const aDesCriteresAvances = (espace: CodeEspace, recherche: Recherche): boolean =>
  donnes(CRITERES_DE[espace].avances, recherche).length > 0;

/** « 3 critères : Statut, Type de facture, Montant TTC, au moins » */
export function phraseDesCriteres(espace: CodeEspace, recherche: Recherche): string | undefined {
  const cles = criteresDonnes(espace, recherche);
  if (cles.length === 0) return undefined;
  const libelles = cles.map((cle) => critereDe(espace, cle).libelle).join(' · ');
  return `${cles.length === 1 ? '1 critère' : `${cles.length} critères`}\u00a0: ${libelles}`;
}

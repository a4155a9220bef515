import type { FactureComplete } from '#shared/factures/contrat.ts';
import { passagesDe } from '#shared/factures/historique.ts';
import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';
import { ecartJours, type Jour } from '#shared/referentiel/date.ts';
import { detenteurDe } from '../attendu.ts';

/** A stretch during which the facture stayed with the same party. */
export type Detention = {
  chez: string;
  depuis: Jour;
  /** Absent: it still has it. */
  jusqua?: Jour;
  jours: number;
  statuts: StatutFacture[];
};

type Parties = Parameters<typeof detenteurDe>[1];

/** Who had the facture in hand, from when to when, told by its history; nothing for a final statut. */
export function detentions(
  { historique }: Pick<FactureComplete, 'historique'>,
  { parties, aujourdhui }: { parties: Parties; aujourdhui: Jour },
): Detention[] {
  const toutes: (Detention & { personne: boolean })[] = [];
  for (const { statut, jour } of passagesDe(historique)) {
    const chez = detenteurDe(statut, parties);
    const avant = toutes.at(-1);
    if (avant?.chez === chez) {
      if (!avant.statuts.includes(statut)) avant.statuts.push(statut);
      continue;
    }
    if (avant) Object.assign(avant, { jusqua: jour, jours: ecartJours(avant.depuis, jour) });
    const personne = descriptionDuStatut(statut).detenteur === 'PERSONNE';
    toutes.push({ chez, depuis: jour, jours: ecartJours(jour, aujourdhui), statuts: [statut], personne });
  }
  return toutes.filter(({ personne }) => !personne).map(({ personne: _, ...detention }) => detention);
}

import { normaliserDecimal, pourcentageDe } from '../../referentiel/decimal.ts';
import type { FactureSaisie, LigneDeFacture } from '../facture.ts';
import { montantDeLaLigne, numeroter, sansTva } from './lignes.ts';

export type RangDeTva = { /** Decimal text: « 5.5 ». */ taux: string; base: number; tva: number };

/** In centimes. `recapitulatif`: one row per rate, the highest first. */
export type TotauxDeSaisie = {
  recapitulatif: RangDeTva[];
  ht: number;
  tva: number;
  ttcAvantRemise: number;
  ttc: number;
};

type ATotaliser = Pick<FactureSaisie, 'typeTva' | 'remiseGlobale'> & { lignes: readonly LigneDeFacture[] };

/**
 * Blocks « Récapitulatif TVA » and « Montants totaux » (factures §§ 3.6, 3.7): each line and each row of the recap is
 * rounded half up to the centime, and the totals are their sums.
 */
export function totaliser({ lignes, typeTva, remiseGlobale = 0 }: ATotaliser): TotauxDeSaisie {
  const bases = new Map<string, number>();
  for (const ligne of lignes) {
    const taux = sansTva(typeTva) ? '0' : normaliserDecimal(ligne.tauxTva ?? '0');
    bases.set(taux, (bases.get(taux) ?? 0) + montantDeLaLigne(ligne));
  }
  const recapitulatif = [...bases]
    .map(([taux, base]) => ({ taux, base, tva: pourcentageDe(base, taux) }))
    .sort((a, b) => Number(b.taux) - Number(a.taux));
  const ht = somme(recapitulatif.map(({ base }) => base));
  const tva = somme(recapitulatif.map((rang) => rang.tva));
  const ttcAvantRemise = ht + tva;
  return { recapitulatif, ht, tva, ttcAvantRemise, ttc: Math.max(0, ttcAvantRemise - remiseGlobale) };
}

const somme = (montants: readonly number[]): number => montants.reduce((total, montant) => total + montant, 0);

/** The saisie with what the portal computes; without another amount, all of the TTC is to be paid. */
export function avecTotaux(saisie: FactureSaisie): FactureSaisie {
  const lignes = numeroter(saisie.lignes ?? [], saisie.typeTva);
  const { ht, tva, ttc } = totaliser({ ...saisie, lignes });
  const montantAPayer = saisie.montantAPayer ?? ttc;
  return { ...saisie, lignes, montantHt: ht, montantTva: tva, montantTtc: ttc, montantAPayer };
}

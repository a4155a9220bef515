import { normaliserDecimal, pourcentageDe } from '../../referentiel/decimal.ts';
import type { FactureSaisie } from '../facture.ts';
import { lignesCoherentes, TOLERANCE } from './coherence.ts';
import { sansTva } from './lignes.ts';
import type { RangDeTva } from './totaux.ts';

type Lue = Pick<FactureSaisie, 'lignes' | 'typeTva' | 'montantHt' | 'montantTva'>;

/**
 * « Récapitulatif TVA » of a facture whose lines were read in its file: one row per rate, the highest first. Nothing when
 * the lines do not make the totals, for the file then says something more (a discount on the whole).
 */
export function recapitulatifDesLignes({ lignes = [], typeTva, montantHt, montantTva = 0 }: Lue): RangDeTva[] {
  if (lignes.length === 0 || montantHt === undefined || !lignesCoherentes(lignes, montantHt)) return [];
  const bases = new Map<string, number>();
  for (const { tauxTva, montantHt: ht } of lignes) {
    if (tauxTva === undefined && !sansTva(typeTva)) return [];
    const taux = sansTva(typeTva) ? '0' : normaliserDecimal(tauxTva ?? '0');
    bases.set(taux, (bases.get(taux) ?? 0) + ht);
  }
  const rangs = [...bases]
    .map(([taux, base]) => ({ taux, base, tva: pourcentageDe(base, taux) }))
    .sort((a, b) => Number(b.taux) - Number(a.taux));
  const ecart = Math.abs(rangs.reduce((total, { tva }) => total + tva, 0) - montantTva);
  return ecart <= TOLERANCE * rangs.length ? rangs : [];
}

import { ajouterJours, ecartJours, type Jour } from '../../referentiel/date.ts';
import type { Source } from '../source.ts';

type TauxBce = { depuis: Jour; pourDixMille: number; source: Source };

/**
 * Rate of the ECB for its main refinancing operations on the first day of each half-year, in ten-thousandths: 215 for
 * 2,15 %. To be completed by hand each half-year: past the last line, its rate goes on (supposé).
 */
// biome-ignore format: one line per half-year
export const TAUX_BCE = [
  { depuis: '2020-01-01', pourDixMille: 0, source: 'connaissance' },
  { depuis: '2023-01-01', pourDixMille: 250, source: 'connaissance' },
  { depuis: '2023-07-01', pourDixMille: 400, source: 'connaissance' },
  { depuis: '2024-01-01', pourDixMille: 450, source: 'connaissance' },
  { depuis: '2024-07-01', pourDixMille: 425, source: 'connaissance' },
  { depuis: '2025-01-01', pourDixMille: 315, source: 'connaissance' },
  { depuis: '2025-07-01', pourDixMille: 215, source: 'connaissance' },
  { depuis: '2026-01-01', pourDixMille: 215, source: 'supposé' },
] as const satisfies readonly TauxBce[];

/** Eight points more than the ECB [connaissance: R. 2192-31]. */
const MAJORATION = 800;
/** Lump sum for the costs of recovery, in centimes, whatever the amount [connaissance: D. 2192-35]. */
export const INDEMNITE_FORFAITAIRE = 4_000;
/** Days to pay the interest, once the principal is paid [connaissance: R. 2192-36]. */
export const JOURS_POUR_LES_INTERETS = 45;

export type Interets = {
  /** First day that counts: the day after the last day to pay. */
  depuis: Jour;
  /** Last day counted: the payment, or today. */
  jusqua: Jour;
  jours: number;
  bce: TauxBce;
  /** With the eight points, in ten-thousandths. */
  taux: number;
  centimes: number;
};

/** First day of the half-year in which a day falls. */
const debutDuSemestre = (jour: Jour): Jour => `${jour.slice(0, 4)}-${jour.slice(5, 7) <= '06' ? '01' : '07'}-01`;

function tauxDuSemestre(jour: Jour): TauxBce {
  const debut = debutDuSemestre(jour);
  return TAUX_BCE.findLast(({ depuis }) => depuis <= debut) ?? TAUX_BCE[0];
}

/**
 * Interest of a payment that is late, owed without asking: from the day after the limit to the payment included, at the
 * rate of the half-year in which it begins, on what is owed, over 365 days, to the nearest centime (supposé for the
 * last two). Nothing when it is not late.
 */
export function interetsMoratoires({
  limite,
  jusqua,
  principal,
}: {
  limite: Jour;
  /** Day of the payment, or today while it is awaited. */
  jusqua: Jour;
  /** In centimes. */
  principal: number;
}): Interets | undefined {
  const jours = ecartJours(limite, jusqua);
  if (jours <= 0 || principal <= 0) return undefined;
  const depuis = ajouterJours(limite, 1);
  const bce = tauxDuSemestre(depuis);
  const taux = bce.pourDixMille + MAJORATION;
  const centimes = Math.round((principal * taux * jours) / (365 * 10_000));
  return { depuis, jusqua, jours, bce, taux, centimes };
}

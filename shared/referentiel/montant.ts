import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';

/** 9 999 999 999,99 €: more than any invoice of the exercises; sums of a hundred thousand of them stay safe integers. */
export const CENTIMES_MAX = 999_999_999_999;

/** An amount in centimes, never negative: the type of the document carries the sign of an avoir. */
export const Centimes = z
  .int({ error: (e) => (e.input === undefined ? 'CHAMP_OBLIGATOIRE' : 'CHAMP_FORMAT') satisfies CodeRefus })
  .min(0, { error: 'MONTANT_NEGATIF' satisfies CodeRefus })
  .max(CENTIMES_MAX, { error: 'CHAMP_FORMAT' satisfies CodeRefus });
export type Centimes = z.infer<typeof Centimes>;

const MONTANT = /^([-\u2212]?)(\d{1,13}|\d{1,3}(?: \d{3}){1,4})(?:[.,](\d{1,2}))?$/;

/**
 * Centimes of an amount typed or read on a paper: « 1 326,00 », « 1326.5 », « 1 326,00 € ».
 * Nothing when it cannot be understood without guessing (three decimals, « 1.326,00 »).
 */
export function lireMontant(texte: string): number | undefined {
  const propre = texte
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:€|EUR) ?$/i, '')
    .trim();
  const lu = MONTANT.exec(propre);
  if (!lu) return undefined;
  const [, signe, euros = '', decimales = ''] = lu;
  const centimes = Number(euros.replaceAll(' ', '') + decimales.padEnd(2, '0'));
  return signe ? 0 - centimes : centimes;
}

function decouper(centimes: number): { signe: string; euros: string; decimales: string } {
  const chiffres = String(Math.abs(centimes)).padStart(3, '0');
  return { signe: centimes < 0 ? '-' : '', euros: chiffres.slice(0, -2), decimales: chiffres.slice(-2) };
}

/** « 1 326,00 € »: narrow no-break spaces between thousands (U+202F), a no-break space before € (U+00A0). */
export function formaterMontant(centimes: number): string {
  const { signe, euros, decimales } = decouper(centimes);
  return `${signe}${euros.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${decimales}\u00a0€`;
}

/** « 1326,00 »: as it stands in a field that one corrects. */
export function formaterMontantSaisie(centimes: number): string {
  const { signe, euros, decimales } = decouper(centimes);
  return `${signe}${euros},${decimales}`;
}

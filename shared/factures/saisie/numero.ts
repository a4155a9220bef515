import type { CodeRefus } from '../../contrat/erreurs.ts';

/** Longest number of a facture, in characters [S22]. */
export const NUMERO_MAX = 20;

/** Letters, digits, - + _ / and single spaces inside (rule G1.05 [S47], with the length of Chorus Pro: supposé). */
const NUMERO = /^[A-Za-z0-9+_/-]+( [A-Za-z0-9+_/-]+)*$/;

export type DefautDuNumero = Extract<CodeRefus, 'NUMERO_LONGUEUR' | 'NUMERO_CARACTERES'>;

/** What is wrong with a number as typed. */
export function defautDuNumero(numero: string): DefautDuNumero | undefined {
  if (numero.length > NUMERO_MAX) return 'NUMERO_LONGUEUR';
  return NUMERO.test(numero) ? undefined : 'NUMERO_CARACTERES';
}

/** The number that the portal gives to a facture typed line by line: the year, then 16 digits [S24]. */
export function numeroGenere(annee: string, rang: bigint): string {
  return `${annee}${String(rang).padStart(16, '0')}`;
}

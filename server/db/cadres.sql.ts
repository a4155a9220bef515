import { CADRES_A_SUIVRE, CADRES_SIMPLES } from '#shared/referentiel/cadres-de-facturation.ts';

const liste = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

/** Condition on a column: what « Factures émises » shows. Works pieces are seen in « Factures de travaux ». */
export const estSimple = (cadre: string): string => `${cadre} IN ${liste(CADRES_SIMPLES)}`;

/** Condition on a column: what a recipient may receive, works pieces that are paid included. */
export const vaAuPayeur = (cadre: string): string => `${cadre} NOT IN ${liste(CADRES_A_SUIVRE)}`;

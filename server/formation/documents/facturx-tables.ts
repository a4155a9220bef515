import type { LigneExercice } from './facture-exercice.ts';

export type Profil = 'MINIMUM' | 'BASIC WL' | 'EN 16931';

/** Guideline identifier (BT-24) and level written in the XMP. Source: api § 13.1; the levels, connaissance. */
export const PROFILS_FACTURX: Readonly<
  Record<Profil, { guide: string; niveau: string; relation: 'Data' | 'Alternative' }>
> = {
  MINIMUM: { guide: 'urn:factur-x.eu:1p0:minimum', niveau: 'MINIMUM', relation: 'Data' },
  'BASIC WL': { guide: 'urn:factur-x.eu:1p0:basicwl', niveau: 'BASIC WL', relation: 'Data' },
  'EN 16931': { guide: 'urn:cen.eu:en16931:2017', niveau: 'EN 16931', relation: 'Alternative' },
};

export const CADRE_PAR_DEFAUT = 'A1';

export const UNITES_CII: Readonly<Record<LigneExercice['unite'], string>> = {
  u: 'C62',
  'm²': 'MTK',
  m: 'MTR',
  h: 'HUR',
  forfait: 'LS',
};

/** 132600 → « 1326.00 ». */
export function decimal(centiemes: number): string {
  const chiffres = String(centiemes).padStart(3, '0');
  return `${chiffres.slice(0, -2)}.${chiffres.slice(-2)}`;
}

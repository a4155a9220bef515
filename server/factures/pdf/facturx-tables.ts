import type { MODES_DE_REGLEMENT } from '#shared/referentiel/codes-factures.ts';

export type Profil = 'MINIMUM' | 'BASIC WL' | 'EN 16931';

/** Guideline identifier (BT-24) and level written in the XMP. Source: api § 13.1; the levels, connaissance. */
export const PROFILS_FACTURX: Readonly<
  Record<Profil, { guide: string; niveau: string; relation: 'Data' | 'Alternative' }>
> = {
  MINIMUM: { guide: 'urn:factur-x.eu:1p0:minimum', niveau: 'MINIMUM', relation: 'Data' },
  'BASIC WL': { guide: 'urn:factur-x.eu:1p0:basicwl', niveau: 'BASIC WL', relation: 'Data' },
  'EN 16931': { guide: 'urn:cen.eu:en16931:2017', niveau: 'EN 16931', relation: 'Alternative' },
};

/** UN/ECE recommendation 20, for the units that people write. Source: connaissance. */
const CODES_D_UNITE: ReadonlyMap<string, string> = new Map([
  ['u', 'C62'],
  ['unité', 'C62'],
  ['forfait', 'LS'],
  ['lot', 'SET'],
  ['h', 'HUR'],
  ['heure', 'HUR'],
  ['jour', 'DAY'],
  ['mois', 'MON'],
  ['m', 'MTR'],
  ['m²', 'MTK'],
  ['m³', 'MTQ'],
  ['kg', 'KGM'],
  ['l', 'LTR'],
  ['t', 'TNE'],
]);

/** « one » for a unit that has no code of ours: the word itself stays on the page. */
export const codeDeLUnite = (unite: string | undefined): string =>
  CODES_D_UNITE.get(unite?.toLowerCase() ?? '') ?? 'C62';

/** UNTDID 4461 (BT-81). Source: api § 13.4, the choice among several is supposé. */
export const CODES_DE_REGLEMENT: Readonly<Record<(typeof MODES_DE_REGLEMENT)[number]['code'], string>> = {
  ESPECE: '10',
  CHEQUE: '20',
  VIREMENT: '30',
  PRELEVEMENT: '49',
  REPORT: '97',
  AUTRE: '1',
};

/** ISO 6523 scheme of each type of identifier; none for those that have no register. Source: connaissance. */
export const SCHEMAS_D_IDENTIFIANT: Readonly<Record<string, string>> = {
  SIRET: '0009',
  UE_HORS_FRANCE: '0223',
  HORS_UE: '0227',
  RIDET: '0228',
  TAHITI: '0229',
};

/** 132600 → « 1326.00 », -5000 → « -50.00 ». */
export function decimal(centiemes: number): string {
  const chiffres = String(Math.abs(centiemes)).padStart(3, '0');
  return `${centiemes < 0 ? '-' : ''}${chiffres.slice(0, -2)}.${chiffres.slice(-2)}`;
}

import type { ValeursLues } from '#shared/factures/fichier-lu.ts';

type Cadre = NonNullable<ValeursLues['cadre']>;
type TypeTva = NonNullable<ValeursLues['typeTva']>;
type MotifExoneration = NonNullable<ValeursLues['motifExoneration']>;
type ModeReglement = NonNullable<ValeursLues['modeReglement']>;

/** UNTDID 1001 (BT-3): what counts as an avoir; every other code is a facture. Source: api § 13.2. */
export const CODES_AVOIR: ReadonlySet<string> = new Set(['381', '261', '396', '502', '503']);

/** BT-23 → cadre de facturation; unknown → A1. Source: api § 13.4, supposé for the 2026 codes. */
export const CADRES: Readonly<Record<string, Cadre>> = {
  A1: 'A1',
  A2: 'A2',
  A9: 'A9',
  A12: 'A12',
  B1: 'A1',
  S1: 'A1',
  M1: 'A1',
  B2: 'A2',
  S2: 'A2',
  M2: 'A2',
  S3: 'A9',
};

/** UNTDID 4461 (BT-81) → mode de règlement. Source: api § 13.4 (codes S, mapping supposé); others → AUTRE. */
export const MODES_REGLEMENT: Readonly<Record<string, ModeReglement>> = {
  '10': 'ESPECE',
  '20': 'CHEQUE',
  '30': 'VIREMENT',
  '31': 'VIREMENT',
  '42': 'VIREMENT',
  '58': 'VIREMENT',
  '49': 'PRELEVEMENT',
  '59': 'PRELEVEMENT',
  '97': 'REPORT',
};

/** BT-8: UNTDID 2475 in CII, UNTDID 2005 in UBL, words in the older Chorus UBL. Source: api § 13.2 and § 13.4. */
export const REGIMES_TVA: Readonly<Record<'CII' | 'UBL' | 'CPP', Readonly<Record<string, TypeTva>>>> = {
  CII: { '5': 'TVA_SUR_DEBIT', '29': 'TVA_SUR_DEBIT', '72': 'TVA_SUR_ENCAISSEMENT' },
  UBL: {
    '3': 'TVA_SUR_DEBIT',
    '35': 'TVA_SUR_DEBIT',
    '432': 'TVA_SUR_ENCAISSEMENT',
    'TVA DEBIT': 'TVA_SUR_DEBIT',
    'TVA ENCAISSEMENT': 'TVA_SUR_ENCAISSEMENT',
  },
  CPP: {},
};

/** VAT categories without tax to pay to the supplier. Source: api § 13.2 (E), supposé for AE, K, G. */
export const CATEGORIES_EXONEREES: ReadonlySet<string> = new Set(['E', 'AE', 'K', 'G']);

/** VAT category → motif d’exonération, when it says it all. Source: EN 16931 (connaissance). */
export const MOTIFS_DES_CATEGORIES: Readonly<Record<string, MotifExoneration>> = {
  AE: 'AUTOLIQUIDATION',
  K: 'LIVRAISON_INTRACOMMUNAUTAIRE',
  G: 'EXPORTATION',
};

/** Words of BT-120, or code of BT-121 → motif d’exonération; others → AUTRE. First match wins (supposé). */
export const MOTIFS_DITS: readonly (readonly [RegExp, MotifExoneration])[] = [
  [/293\s*B|FRANCHISE/i, 'FRANCHISE_EN_BASE'],
  [/AUTOLIQUIDATION|283/i, 'AUTOLIQUIDATION'],
  [/262\s*TER|VATEX-EU-IC/i, 'LIVRAISON_INTRACOMMUNAUTAIRE'],
  [/262\s*I\b|VATEX-EU-G\b/i, 'EXPORTATION'],
  [/\b261\b|VATEX-EU-13/i, 'OPERATION_EXONEREE'],
];

/** End of the guideline identifier (BT-24) → name of the profile. Source: api § 13.1. First match wins. */
export const PROFILS: readonly (readonly [RegExp, string])[] = [
  [/factur-x\.eu:1p0:minimum$/, 'MINIMUM'],
  [/factur-x\.eu:1p0:basicwl$/, 'BASIC WL'],
  [/factur-x\.eu:1p0:basic$/, 'BASIC'],
  [/1p0:extended-ctc-fr$/, 'EXTENDED CTC FR'],
  [/factur-x\.eu:1p0:extended$/, 'EXTENDED'],
  [/xrechnung/i, 'XRechnung'],
  [/peppol/i, 'Peppol'],
  [/^urn:cen\.eu:en16931:2017$/, 'EN 16931'],
  [/^urn:cen\.eu:en16931:2017#(compliant|conformant)#/, 'EN 16931 (extension)'],
];

/** Names an XML invoice may have inside a PDF. Source: api § 13.1. */
export const NOMS_XML_JOINT: ReadonlySet<string> = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml']);

/** Subject codes of the notes that only repeat legal wording (BT-21). Source: connaissance. */
export const NOTES_LEGALES: ReadonlySet<string> = new Set(['PMT', 'PMD', 'AAB', 'REG', 'ABL', 'TXD', 'BAR']);

/** UN/ECE recommendation 20 → unit as a person writes it. Source: connaissance. */
export const UNITES: Readonly<Record<string, string>> = {
  C62: 'unité',
  H87: 'unité',
  EA: 'unité',
  PCE: 'unité',
  XPP: 'unité',
  LS: 'forfait',
  SET: 'lot',
  HUR: 'heure',
  DAY: 'jour',
  MON: 'mois',
  KGM: 'Kg',
  TNE: 't',
  LTR: 'L',
  MTR: 'm',
  LM: 'm',
  MTK: 'm²',
  MTQ: 'm³',
};

type Code = { code: string; libelle: string; source: string };

// Notes on the factures, §§ 3.4 and 14. ACOMPTE serves in searches only: an acompte is filed as a FACTURE.
export const TYPES_DE_FACTURE = [
  { code: 'FACTURE', libelle: 'Facture', source: 'S20' },
  { code: 'AVOIR', libelle: 'Avoir', source: 'S20' },
] as const satisfies readonly Code[];

export const TYPES_DE_FACTURE_RECHERCHE = [
  ...TYPES_DE_FACTURE,
  { code: 'ACOMPTE', libelle: 'Acompte', source: 'S20' },
] as const satisfies readonly Code[];

/** VIREMENT is the one proposed first (supposé). */
export const MODES_DE_REGLEMENT = [
  { code: 'VIREMENT', libelle: 'Virement', source: 'S14' },
  { code: 'PRELEVEMENT', libelle: 'Prélèvement', source: 'S14' },
  { code: 'CHEQUE', libelle: 'Chèque', source: 'S14' },
  { code: 'ESPECE', libelle: 'Espèce', source: 'S14' },
  { code: 'REPORT', libelle: 'Report', source: 'S14' },
  { code: 'AUTRE', libelle: 'Autre', source: 'S14' },
] as const satisfies readonly Code[];

/** Codes: S20; captions: connaissance. */
export const TYPES_DE_TVA = [
  { code: 'TVA_SUR_DEBIT', libelle: 'TVA sur les débits', source: 'S20' },
  { code: 'TVA_SUR_ENCAISSEMENT', libelle: 'TVA sur les encaissements', source: 'S20' },
  { code: 'EXONERATION', libelle: 'Exonération', source: 'S20' },
  { code: 'SANS_TVA', libelle: 'Sans TVA', source: 'S20' },
] as const satisfies readonly Code[];

/** Short list of ISO 4217, the euro first. */
export const DEVISES = [
  { code: 'EUR', libelle: 'Euro', source: 'connaissance' },
  { code: 'CHF', libelle: 'Franc suisse', source: 'connaissance' },
  { code: 'GBP', libelle: 'Livre sterling', source: 'connaissance' },
  { code: 'USD', libelle: 'Dollar des États-Unis', source: 'connaissance' },
  { code: 'XPF', libelle: 'Franc CFP', source: 'connaissance' },
] as const satisfies readonly Code[];

/** `mention`: the sentence that the invoice itself must carry (notes on the factures, § 13.4). The real list is not published. */
export const MOTIFS_EXONERATION = [
  {
    code: 'FRANCHISE_EN_BASE',
    libelle: 'Franchise en base (art. 293 B du CGI)',
    mention: 'TVA non applicable, art. 293 B du CGI',
    source: 'supposé',
  },
  {
    code: 'AUTOLIQUIDATION',
    libelle: 'Autoliquidation (art. 283-2 nonies du CGI)',
    mention: 'Autoliquidation',
    source: 'supposé',
  },
  {
    code: 'OPERATION_EXONEREE',
    libelle: 'Opération exonérée (art. 261 du CGI)',
    mention: 'Exonération de TVA, article 261 du CGI',
    source: 'supposé',
  },
  {
    code: 'LIVRAISON_INTRACOMMUNAUTAIRE',
    libelle: 'Livraison intracommunautaire (art. 262 ter I du CGI)',
    mention: 'Exonération de TVA, article 262 ter I du CGI',
    source: 'supposé',
  },
  {
    code: 'EXPORTATION',
    libelle: 'Exportation (art. 262 I du CGI)',
    mention: 'Exonération de TVA, article 262 I du CGI',
    source: 'supposé',
  },
  { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
] as const satisfies readonly (Code & { mention?: string })[];

/** `pourDixMille`: the rate without decimals, 550 for 5,5 %. The rates are the law's; this choice for the list is « supposé ». */
export const TAUX_DE_TVA = [
  { code: 'TVA_20', libelle: '20 %', pourDixMille: 2000, source: 'supposé' },
  { code: 'TVA_10', libelle: '10 %', pourDixMille: 1000, source: 'supposé' },
  { code: 'TVA_8_5', libelle: '8,5 %', pourDixMille: 850, source: 'supposé' },
  { code: 'TVA_5_5', libelle: '5,5 %', pourDixMille: 550, source: 'supposé' },
  { code: 'TVA_2_1', libelle: '2,1 %', pourDixMille: 210, source: 'supposé' },
  { code: 'TVA_0', libelle: '0 %', pourDixMille: 0, source: 'supposé' },
] as const satisfies readonly (Code & { pourDixMille: number })[];

/** What « Autre taux » accepts, old rates and those of Corsica and overseas included [S47]. */
export const TAUX_ADMIS_POUR_DIX_MILLE: readonly number[] = [
  0, 90, 105, 175, 210, 550, 700, 850, 920, 960, 1000, 1300, 1960, 2000, 2060,
];

/** How the facture came in: the values that the simulated portal produces, and those of the API. */
export const MODES_DE_DEPOT = [
  { code: 'SAISIE_PORTAIL', libelle: 'Saisie sur le portail', source: 'S20' },
  { code: 'DEPOT_PDF_PORTAIL', libelle: 'Dépôt PDF sur le portail', source: 'S20' },
  { code: 'DEPOT_PDF_SIGNE_PORTAIL', libelle: 'Dépôt PDF signé sur le portail', source: 'S20' },
  { code: 'UPLOAD_PORTAIL', libelle: 'Dépôt d’un flux sur le portail', source: 'S20' },
  { code: 'SAISIE_API', libelle: 'Saisie par API', source: 'S20' },
  { code: 'DEPOT_PDF_API', libelle: 'Dépôt PDF par API', source: 'S20' },
  { code: 'DEPOT_PDF_SIGNE_API', libelle: 'Dépôt PDF signé par API', source: 'S20' },
  { code: 'UPLOAD_API', libelle: 'Dépôt d’un flux par API', source: 'S20' },
  { code: 'EDI', libelle: 'Transmission EDI', source: 'S20' },
] as const satisfies readonly Code[];

type CodesDe<T extends readonly Code[]> = { [I in keyof T]: T[I]['code'] };

/** The codes of a table, in its order, as `z.enum` wants them. */
export function codesDe<const T extends readonly Code[]>(table: T): CodesDe<T> {
  return table.map((ligne) => ligne.code) as CodesDe<T>;
}

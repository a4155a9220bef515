import type { ChampDeFacture } from '../facture.ts';
import type { Source } from '../source.ts';

export type DescriptionDeSyntaxe = {
  libelle: string;
  /** Interface of the portal, in the name and the number of the flow. */
  interface: string;
  source: Source;
};

/** Syntaxes read here (factures § 14; pairs of api § 12.3: PAS, OCA, ZMOG). */
export const SYNTAXES = {
  IN_DP_E1_UBL_INVOICE: { libelle: 'XML UBL 2.1, structuré', interface: 'FSO1100A', source: 'S48' },
  IN_DP_E1_CII_16B: { libelle: 'XML CII D16B ou D22B, structuré', interface: 'FSO1106A', source: 'S48' },
  IN_DP_E2_UBL_INVOICE_MIN: { libelle: 'XML UBL minimal, mixte', interface: 'FSO1110A', source: 'S48' },
  IN_DP_E2_CII_MIN_16B: { libelle: 'XML CII minimal, mixte', interface: 'FSO1116A', source: 'S48' },
  IN_DP_E2_CPP_FACTURE_MIN: { libelle: 'XML Chorus Pro (pivot ou mixte)', interface: 'FSO1113A', source: 'S48' },
  IN_DP_E2_CII_FACTURX: { libelle: 'Factur-X (PDF avec ses données)', interface: 'FSO1117A', source: 'S48' },
  // Their interfaces are not known: these two are ours (supposé).
  IN_DP_PDFARCHIVE_CII_MUG: { libelle: 'PDF avec un XML CII joint', interface: 'FSO1118A', source: 'S48' },
  IN_DP_PDFARCHIVE_UBL_INVOICE_MUG: { libelle: 'PDF avec un XML UBL joint', interface: 'FSO1119A', source: 'S48' },
} as const satisfies Record<string, DescriptionDeSyntaxe>;

export type SyntaxeDeFlux = keyof typeof SYNTAXES;
export const LISTE_SYNTAXES = Object.keys(SYNTAXES) as SyntaxeDeFlux[];

/** When no facture could be read, the portal keeps the flow of what it was said to be: of nothing known here (supposé). */
export const SYNTAXE_INCONNUE: DescriptionDeSyntaxe = {
  libelle: 'Syntaxe non reconnue',
  interface: 'FSO0000A',
  source: 'supposé',
};

export const descriptionDeLaSyntaxe = (syntaxe: SyntaxeDeFlux | null): DescriptionDeSyntaxe =>
  syntaxe ? SYNTAXES[syntaxe] : SYNTAXE_INCONNUE;

const PARTENAIRE = 'CPP001';

/** 25 characters: partner, interface in 4 digits, rank in 15 (api § 12.3, PAS). */
export function numeroDuFlux(syntaxe: SyntaxeDeFlux | null, rang: number): string {
  return `${PARTENAIRE}${descriptionDeLaSyntaxe(syntaxe).interface.slice(3, 7)}${String(rang).padStart(15, '0')}`;
}

/** Name that the portal gives to the file (api § 12.3). */
export function nomDuFlux(syntaxe: SyntaxeDeFlux | null, numero: string): string {
  return `${descriptionDeLaSyntaxe(syntaxe).interface}_${PARTENAIRE}_${numero}`;
}

type Chemins = Partial<Record<ChampDeFacture, string>>;

const ACCORD_CII = 'SupplyChainTradeTransaction.ApplicableHeaderTradeAgreement';
const REGLEMENT_CII = 'SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement';
const SOMMES_CII = `${REGLEMENT_CII}.SpecifiedTradeSettlementHeaderMonetarySummation`;

/** Service and engagement: S35; payment means: api § 12.1 (ISS). The others are worked out from api § 13.2 (supposé). */
const CHEMINS_CII: Chemins = {
  numero: 'ExchangedDocument.ID',
  dateFacture: 'ExchangedDocument.IssueDateTime.DateTimeString',
  typeFacture: 'ExchangedDocument.TypeCode',
  cadre: 'ExchangedDocumentContext.BusinessProcessSpecifiedDocumentContextParameter.ID',
  structureId: `${ACCORD_CII}.SellerTradeParty.SpecifiedLegalOrganization.ID`,
  siretDestinataire: `${ACCORD_CII}.BuyerTradeParty.SpecifiedLegalOrganization.ID`,
  codeService: `${ACCORD_CII}.BuyerReference`,
  numeroEngagement: `${ACCORD_CII}.BuyerOrderReferencedDocument.IssuerAssignedID`,
  numeroMarche: `${ACCORD_CII}.ContractReferencedDocument.IssuerAssignedID`,
  numeroOrigine: `${REGLEMENT_CII}.InvoiceReferencedDocument.IssuerAssignedID`,
  modeReglement: `${REGLEMENT_CII}.SpecifiedTradeSettlementPaymentMeans.TypeCode`,
  devise: `${REGLEMENT_CII}.InvoiceCurrencyCode`,
  typeTva: `${REGLEMENT_CII}.ApplicableTradeTax.CategoryCode`,
  motifExoneration: `${REGLEMENT_CII}.ApplicableTradeTax.ExemptionReason`,
  montantHt: `${SOMMES_CII}.TaxBasisTotalAmount`,
  montantTva: `${SOMMES_CII}.TaxTotalAmount`,
  montantTtc: `${SOMMES_CII}.GrandTotalAmount`,
  montantAPayer: `${SOMMES_CII}.DuePayableAmount`,
};

/** Supplier: api § 12.1 (ISS). The others are worked out from api § 13.2 (supposé). */
const CHEMINS_UBL: Chemins = {
  numero: 'ID',
  dateFacture: 'IssueDate',
  typeFacture: 'InvoiceTypeCode',
  cadre: 'ProfileID',
  structureId: 'AccountingSupplierParty.Party.PartyIdentification.ID',
  siretDestinataire: 'AccountingCustomerParty.Party.PartyIdentification.ID',
  codeService: 'BuyerReference',
  numeroEngagement: 'OrderReference.ID',
  numeroMarche: 'ContractDocumentReference.ID',
  numeroOrigine: 'BillingReference.InvoiceDocumentReference.ID',
  modeReglement: 'PaymentMeans.PaymentMeansCode',
  devise: 'DocumentCurrencyCode',
  typeTva: 'TaxTotal.TaxSubtotal.TaxCategory.ID',
  motifExoneration: 'TaxTotal.TaxSubtotal.TaxCategory.TaxExemptionReason',
  montantHt: 'LegalMonetaryTotal.TaxExclusiveAmount',
  montantTva: 'TaxTotal.TaxAmount',
  montantTtc: 'LegalMonetaryTotal.TaxInclusiveAmount',
  montantAPayer: 'LegalMonetaryTotal.PayableAmount',
};

/** Worked out from api § 11 (supposé). */
const CHEMINS_CPP: Chemins = {
  numero: 'DonneesFacture.Id',
  dateFacture: 'DonneesFacture.DateEmissionFacture',
  typeFacture: 'DonneesFacture.Type',
  cadre: 'DonneesFacture.Cadre',
  structureId: 'Fournisseur.Identifiant',
  siretDestinataire: 'Debiteur.Identifiant',
  siretValideur: 'CycleDeValidation.ValidationUnitaire.ProducteurStatut.Id',
  codeService: 'Debiteur.CodeService',
  numeroEngagement: 'DonneesFacture.Engagement.NumeroEngagement',
  numeroMarche: 'DonneesFacture.Engagement.NumeroMarche',
  numeroOrigine: 'DonneesFacture.IdFactureOrigine',
  modeReglement: 'DonneesFacture.ModePaiement.Code',
  devise: 'DonneesFacture.Devise',
  montantHt: 'DonneesFacture.Montants.MontantHT',
  montantTva: 'DonneesFacture.TVAs.TVA.MontantTVA',
  montantTtc: 'DonneesFacture.Montants.MontantTTC',
  montantAPayer: 'DonneesFacture.Montants.MontantNetAPayer',
};

const CHEMINS: Record<SyntaxeDeFlux, Chemins> = {
  IN_DP_E1_UBL_INVOICE: CHEMINS_UBL,
  IN_DP_E1_CII_16B: CHEMINS_CII,
  IN_DP_E2_UBL_INVOICE_MIN: CHEMINS_UBL,
  IN_DP_E2_CII_MIN_16B: CHEMINS_CII,
  IN_DP_E2_CPP_FACTURE_MIN: CHEMINS_CPP,
  IN_DP_E2_CII_FACTURX: CHEMINS_CII,
  IN_DP_PDFARCHIVE_CII_MUG: CHEMINS_CII,
  IN_DP_PDFARCHIVE_UBL_INVOICE_MUG: CHEMINS_UBL,
};

/** Place of a field in the XML, as the portal names it; nothing for a field that the syntax does not carry. */
export function cheminDuChamp(syntaxe: SyntaxeDeFlux | null, champ: string): string | undefined {
  const chemins: Readonly<Record<string, string>> = syntaxe ? CHEMINS[syntaxe] : {};
  return Object.hasOwn(chemins, champ) ? `FichierXml.${chemins[champ]}.value` : undefined;
}

import type { FactureBrute, LigneBrute } from './facture-brute.ts';
import { identifiants, type PartieBrute } from './parties.ts';
import { attribut, type Noeud, premier, texteDe, tous } from './xml.ts';

/** Root and namespace of a CII D16B or D22B. */
export const ESPACE_CII = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';

/** CII → texts of the invoice. Paths: api § 13.2. */
export function extraireCii(racine: Noeud, lignesMax: number): FactureBrute {
  const transaction = premier(racine, 'SupplyChainTradeTransaction');
  const accord = premier(transaction, 'ApplicableHeaderTradeAgreement');
  const reglement = premier(transaction, 'ApplicableHeaderTradeSettlement');
  const contexte = premier(racine, 'ExchangedDocumentContext');
  const devise = texteDe(reglement, 'InvoiceCurrencyCode');
  const taxes = tous(reglement, 'ApplicableTradeTax');
  return {
    syntaxe: 'CII',
    estNoteDeCredit: false,
    // The facture goes with its data, and says nothing of its lines (api § 12.3: E2).
    minimale: porteSonDocument(accord) && tous(transaction, LIGNE).length === 0,
    numero: texteDe(racine, 'ExchangedDocument/ID'),
    date: texteDe(racine, 'ExchangedDocument/IssueDateTime/DateTimeString'),
    codeType: texteDe(racine, 'ExchangedDocument/TypeCode'),
    devise,
    codeExigibiliteTva: taxes.map((t) => texteDe(t, 'DueDateTypeCode')).find(Boolean),
    codeService: texteDe(accord, 'BuyerReference'),
    contrat: texteDe(accord, 'ContractReferencedDocument/IssuerAssignedID'),
    commande: texteDe(accord, 'BuyerOrderReferencedDocument/IssuerAssignedID'),
    origine: texteDe(reglement, 'InvoiceReferencedDocument/IssuerAssignedID'),
    notes: tous(racine, 'ExchangedDocument/IncludedNote').map((n) => ({
      sujet: texteDe(n, 'SubjectCode'),
      texte: texteDe(n, 'Content'),
    })),
    processus: texteDe(contexte, 'BusinessProcessSpecifiedDocumentContextParameter/ID'),
    profil: texteDe(contexte, 'GuidelineSpecifiedDocumentContextParameter/ID'),
    codeReglement: texteDe(reglement, 'SpecifiedTradeSettlementPaymentMeans/TypeCode'),
    vendeur: partie(premier(accord, 'SellerTradeParty')),
    acheteur: partie(premier(accord, 'BuyerTradeParty')),
    totaux: totaux(premier(reglement, 'SpecifiedTradeSettlementHeaderMonetarySummation'), devise),
    recapitulatifTva: taxes.map((t) => ({
      categorie: texteDe(t, 'CategoryCode'),
      montant: texteDe(t, 'CalculatedAmount'),
      motif: texteDe(t, 'ExemptionReason') ?? texteDe(t, 'ExemptionReasonCode'),
    })),
    lignes: tous(transaction, LIGNE).slice(0, lignesMax).map(ligne),
  };
}

const LIGNE = 'IncludedSupplyChainTradeLineItem';

/** UNTDID 1001: 380 is the facture itself (connaissance). */
const porteSonDocument = (accord: Noeud | undefined): boolean =>
  tous(accord, 'AdditionalReferencedDocument').some(
    (piece) => texteDe(piece, 'TypeCode') === '380' && tous(piece, 'AttachmentBinaryObject').length > 0,
  );

function totaux(somme: Noeud | undefined, devise: string | undefined): FactureBrute['totaux'] {
  const taxes = tous(somme, 'TaxTotalAmount');
  const taxe = taxes.find((t) => attribut(t, 'currencyID') === devise) ?? taxes[0];
  return {
    lignes: texteDe(somme, 'LineTotalAmount'),
    remises: texteDe(somme, 'AllowanceTotalAmount'),
    charges: texteDe(somme, 'ChargeTotalAmount'),
    ht: texteDe(somme, 'TaxBasisTotalAmount'),
    tva: texteDe(taxe),
    ttc: texteDe(somme, 'GrandTotalAmount'),
    acompte: texteDe(somme, 'TotalPrepaidAmount'),
    arrondi: texteDe(somme, 'RoundingAmount'),
    aPayer: texteDe(somme, 'DuePayableAmount'),
  };
}

function partie(noeud: Noeud | undefined): PartieBrute {
  return {
    nom: texteDe(noeud, 'Name') ?? texteDe(noeud, 'SpecifiedLegalOrganization/TradingBusinessName'),
    legal: identifiants(tous(noeud, 'SpecifiedLegalOrganization/ID')),
    autres: identifiants([...tous(noeud, 'GlobalID'), ...tous(noeud, 'ID')]),
    adresseElectronique: identifiants(tous(noeud, 'URIUniversalCommunication/URIID')),
    tva: tous(noeud, 'SpecifiedTaxRegistration/ID')
      .filter((id) => attribut(id, 'schemeID') === 'VA')
      .flatMap((id) => texteDe(id) ?? []),
  };
}

function ligne(noeud: Noeud): LigneBrute {
  const prix = premier(noeud, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice');
  const quantite = premier(noeud, 'SpecifiedLineTradeDelivery/BilledQuantity');
  const reglement = premier(noeud, 'SpecifiedLineTradeSettlement');
  return {
    denomination: texteDe(noeud, 'SpecifiedTradeProduct/Name') ?? texteDe(noeud, 'SpecifiedTradeProduct/Description'),
    reference: texteDe(noeud, 'SpecifiedTradeProduct/SellerAssignedID'),
    quantite: texteDe(quantite),
    unite: attribut(quantite, 'unitCode'),
    prix: texteDe(prix, 'ChargeAmount'),
    basePrix: texteDe(prix, 'BasisQuantity'),
    tauxTva: texteDe(reglement, 'ApplicableTradeTax/RateApplicablePercent'),
    montantHt: texteDe(reglement, 'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'),
  };
}

import type { FactureBrute, LigneBrute } from './facture-brute.ts';
import { identifiants, type PartieBrute } from './parties.ts';
import { attribut, type Noeud, premier, texteDe, tous } from './xml.ts';

/** Namespace of each UBL 2 root this reader knows. */
export const ESPACES_UBL: Readonly<Record<string, string>> = {
  Invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  CreditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
};

/** UBL Invoice or CreditNote, the older Chorus UBL too → texts of the invoice. Paths: api § 13.2, § 13.5. */
export function extraireUbl(racine: Noeud, { estNoteDeCredit, lignesMax }: Options): FactureBrute {
  const devise = texteDe(racine, 'DocumentCurrencyCode');
  const taxe = taxeDe(racine, devise);
  const nomLigne = estNoteDeCredit ? 'CreditNoteLine' : 'InvoiceLine';
  const client = premier(racine, 'AccountingCustomerParty');
  const vendeur = premier(racine, 'AccountingSupplierParty/Party');
  return {
    syntaxe: 'UBL',
    estNoteDeCredit,
    numero: texteDe(racine, 'ID'),
    date: texteDe(racine, 'IssueDate'),
    codeType: texteDe(racine, estNoteDeCredit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode'),
    devise,
    codeExigibiliteTva:
      texteDe(racine, 'InvoicePeriod/DescriptionCode') ?? texteDe(vendeur, 'PartyTaxScheme/TaxTypeCode'),
    codeService: texteDe(racine, 'BuyerReference') ?? texteDe(client, 'AccountingContact/ID'),
    contrat: texteDe(racine, 'ContractDocumentReference/ID'),
    commande: texteDe(racine, 'OrderReference/ID'),
    origine: texteDe(racine, 'BillingReference/InvoiceDocumentReference/ID'),
    notes: tous(racine, 'Note').map((n) => note(texteDe(n))),
    processus: texteDe(racine, 'ProfileID') ?? texteDe(racine, CADRE_MINIMAL),
    // Only the minimal form of Chorus writes its cadre there (api § 13.4).
    minimale: texteDe(racine, CADRE_MINIMAL) !== undefined,
    profil: texteDe(racine, 'CustomizationID'),
    codeReglement: texteDe(racine, 'PaymentMeans/PaymentMeansCode'),
    vendeur: partie(vendeur),
    acheteur: partie(premier(client, 'Party')),
    totaux: totaux(premier(racine, 'LegalMonetaryTotal'), texteDe(taxe, 'TaxAmount')),
    recapitulatifTva: tous(taxe, 'TaxSubtotal').map((t) => ({
      categorie: texteDe(t, 'TaxCategory/ID'),
      montant: texteDe(t, 'TaxAmount'),
      motif: texteDe(t, 'TaxCategory/TaxExemptionReason') ?? texteDe(t, 'TaxCategory/TaxExemptionReasonCode'),
    })),
    lignes: tous(racine, nomLigne)
      .slice(0, lignesMax)
      .map((n) => ligne(n, estNoteDeCredit ? 'CreditedQuantity' : 'InvoicedQuantity')),
  };
}

const CADRE_MINIMAL = 'UBLExtensions/UBLExtension/ExtensionContent/CategoryCode';

type Options = { estNoteDeCredit: boolean; lignesMax: number };

/** Two TaxTotal mean two currencies: the one of the document counts. */
function taxeDe(racine: Noeud, devise: string | undefined): Noeud | undefined {
  const taxes = tous(racine, 'TaxTotal');
  return taxes.find((t) => attribut(premier(t, 'TaxAmount'), 'currencyID') === devise) ?? taxes[0];
}

/** UBL writes the subject code of a note inside its text: « #PMT#Indemnité… ». */
function note(texte: string | undefined): FactureBrute['notes'][number] {
  const [, sujet, reste] = /^#([A-Z]{3})#([\s\S]*)$/.exec(texte ?? '') ?? [];
  return sujet ? { sujet, texte: reste } : { sujet: undefined, texte };
}

function totaux(total: Noeud | undefined, tva: string | undefined): FactureBrute['totaux'] {
  return {
    lignes: texteDe(total, 'LineExtensionAmount'),
    remises: texteDe(total, 'AllowanceTotalAmount'),
    charges: texteDe(total, 'ChargeTotalAmount'),
    ht: texteDe(total, 'TaxExclusiveAmount'),
    tva,
    ttc: texteDe(total, 'TaxInclusiveAmount'),
    acompte: texteDe(total, 'PrepaidAmount'),
    arrondi: texteDe(total, 'PayableRoundingAmount'),
    aPayer: texteDe(total, 'PayableAmount'),
  };
}

function partie(noeud: Noeud | undefined): PartieBrute {
  return {
    nom: texteDe(noeud, 'PartyLegalEntity/RegistrationName') ?? texteDe(noeud, 'PartyName/Name'),
    legal: identifiants(tous(noeud, 'PartyLegalEntity/CompanyID')),
    autres: identifiants(tous(noeud, 'PartyIdentification/ID')),
    adresseElectronique: identifiants(tous(noeud, 'EndpointID')),
    tva: tous(noeud, 'PartyTaxScheme')
      .filter((t) => texteDe(t, 'TaxScheme/ID') === 'VAT')
      .flatMap((t) => texteDe(t, 'CompanyID') ?? []),
  };
}

function ligne(noeud: Noeud, nomQuantite: string): LigneBrute {
  const quantite = premier(noeud, nomQuantite);
  return {
    denomination: texteDe(noeud, 'Item/Name') ?? texteDe(noeud, 'Item/Description'),
    reference: texteDe(noeud, 'Item/SellersItemIdentification/ID'),
    quantite: texteDe(quantite),
    unite: attribut(quantite, 'unitCode'),
    prix: texteDe(noeud, 'Price/PriceAmount'),
    basePrix: texteDe(noeud, 'Price/BaseQuantity'),
    tauxTva: texteDe(noeud, 'Item/ClassifiedTaxCategory/Percent'),
    montantHt: texteDe(noeud, 'LineExtensionAmount'),
  };
}

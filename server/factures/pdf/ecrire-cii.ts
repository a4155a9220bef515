import type { FactureEcrite, LigneEcrite, PartieEcrite, RangEcrit } from './facture-ecrite.ts';
import { decimal, PROFILS_FACTURX, SCHEMAS_D_IDENTIFIANT } from './facturx-tables.ts';

const ESPACES = [
  ['rsm', 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'],
  ['ram', 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'],
  ['udt', 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'],
] as const;

/** The CII of a Factur-X, in the element order of the standard. MINIMUM and BASIC WL carry no line. */
export function ecrireCii(facture: FactureEcrite): string {
  const { profil } = facture;
  const espaces = ESPACES.map(([prefixe, espace]) => `xmlns:${prefixe}="${espace}"`).join(' ');
  const lignes = profil === 'EN 16931' ? facture.lignes.map(ligne).join('') : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice ${espaces}>
<rsm:ExchangedDocumentContext>${balise('BusinessProcessSpecifiedDocumentContextParameter', texte('ID', facture.cadre))}${balise('GuidelineSpecifiedDocumentContextParameter', balise('ID', PROFILS_FACTURX[profil].guide))}</rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument>${texte('ID', facture.numero)}${balise('TypeCode', facture.avoir ? '381' : '380')}${balise('IssueDateTime', date(facture.jour))}${profil === 'MINIMUM' ? '' : facture.notes.map(note).join('')}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${lignes}
${accord(facture)}
${livraison(facture)}
${reglement(facture)}
</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

const note = ({ sujet, texte: contenu }: FactureEcrite['notes'][number]): string =>
  balise('IncludedNote', texte('Content', contenu) + facultatif('SubjectCode', sujet));

function accord(facture: FactureEcrite): string {
  const { codeService, numeroEngagement, numeroMarche, profil } = facture;
  const vendeur = partie('SellerTradeParty', facture.fournisseur, { profil, vendeur: true });
  const acheteur = partie('BuyerTradeParty', facture.destinataire, { profil, vendeur: false });
  const reference = (nom: string, numero: string | undefined) =>
    numero === undefined ? '' : balise(nom, texte('IssuerAssignedID', numero));
  return balise(
    'ApplicableHeaderTradeAgreement',
    facultatif('BuyerReference', codeService) +
      vendeur +
      acheteur +
      reference('BuyerOrderReferencedDocument', numeroEngagement) +
      (profil === 'MINIMUM' ? '' : reference('ContractReferencedDocument', numeroMarche)),
  );
}

type Place = { profil: FactureEcrite['profil']; vendeur: boolean };

/** MINIMUM knows one identifier and one country only. */
function partie(nom: string, qui: PartieEcrite, { profil, vendeur }: Place): string {
  const { typeIdentifiant, identifiant, numeroTva, numeroFiscal, adresse } = qui;
  const inscription = (schema: string, numero: string | undefined) =>
    numero === undefined ? '' : balise('SpecifiedTaxRegistration', identifier('ID', numero, schema));
  const inscriptions = inscription('VA', numeroTva) + inscription('FC', numeroTva ? undefined : numeroFiscal);
  const schema = SCHEMAS_D_IDENTIFIANT[typeIdentifiant];
  if (profil === 'MINIMUM') {
    const legal = balise('SpecifiedLegalOrganization', identifier('ID', identifiant, schema));
    const pays = vendeur ? balise('PostalTradeAddress', texte('CountryID', adresse.pays)) : '';
    return balise(nom, texte('Name', qui.nom) + legal + pays + inscriptions);
  }
  const siren = typeIdentifiant === 'SIRET' ? identifiant.slice(0, 9) : undefined;
  return balise(
    nom,
    (schema ? identifier('GlobalID', identifiant, schema) : texte('ID', identifiant)) +
      texte('Name', qui.nom) +
      (siren ? balise('SpecifiedLegalOrganization', identifier('ID', siren, '0002')) : '') +
      balise('PostalTradeAddress', postale(adresse)) +
      inscriptions,
  );
}

function postale({ lignes: [une, deux, trois], codePostal, ville, pays }: PartieEcrite['adresse']): string {
  return (
    texte('PostcodeCode', codePostal) +
    facultatif('LineOne', une) +
    facultatif('LineTwo', deux) +
    facultatif('LineThree', trois) +
    texte('CityName', ville) +
    texte('CountryID', pays)
  );
}

function livraison({ jourRealisation, profil }: FactureEcrite): string {
  if (profil === 'MINIMUM' || jourRealisation === undefined) return '<ram:ApplicableHeaderTradeDelivery/>';
  const evenement = balise('ActualDeliverySupplyChainEvent', balise('OccurrenceDateTime', date(jourRealisation)));
  return balise('ApplicableHeaderTradeDelivery', evenement);
}

function reglement(facture: FactureEcrite): string {
  const { profil, devise, beneficiaire, conditions, echeance, numeroOrigine, remise } = facture;
  const monnaie = texte('InvoiceCurrencyCode', devise);
  if (profil === 'MINIMUM') return balise('ApplicableHeaderTradeSettlement', monnaie + sommes(facture));
  const delai = facultatif('Description', conditions) + (echeance ? balise('DueDateDateTime', date(echeance)) : '');
  return balise(
    'ApplicableHeaderTradeSettlement',
    monnaie +
      (beneficiaire
        ? balise('PayeeTradeParty', texte('ID', beneficiaire.identifiant) + texte('Name', beneficiaire.nom))
        : '') +
      moyen(facture.reglement) +
      facture.recapitulatif.map(rang).join('') +
      (remise ? deduction(remise.montant, remise.motif, categorie(remise.categorie, '0')) : '') +
      (delai ? balise('SpecifiedTradePaymentTerms', delai) : '') +
      sommes(facture) +
      (numeroOrigine ? balise('InvoiceReferencedDocument', texte('IssuerAssignedID', numeroOrigine)) : ''),
  );
}

function moyen(par: FactureEcrite['reglement']): string {
  if (!par) return '';
  const { code, compte } = par;
  const numero = compte && /^[A-Z]{2}\d{2}/.test(compte.numero) ? 'IBANID' : 'ProprietaryID';
  const iban = compte && numero === 'IBANID' ? texte('IBANID', compte.numero) : '';
  const autre = compte && numero === 'ProprietaryID' ? texte('ProprietaryID', compte.numero) : '';
  const banque = compte?.bic ? balise('PayeeSpecifiedCreditorFinancialInstitution', texte('BICID', compte.bic)) : '';
  return balise(
    'SpecifiedTradeSettlementPaymentMeans',
    balise('TypeCode', code) +
      (compte
        ? balise('PayeePartyCreditorFinancialAccount', iban + facultatif('AccountName', compte.titulaire) + autre)
        : '') +
      banque,
  );
}

function rang({ categorie: code, taux, base, tva, motif, exigibilite }: RangEcrit): string {
  return balise(
    'ApplicableTradeTax',
    balise('CalculatedAmount', decimal(tva)) +
      balise('TypeCode', 'VAT') +
      facultatif('ExemptionReason', motif) +
      balise('BasisAmount', decimal(base)) +
      balise('CategoryCode', code) +
      facultatif('DueDateTypeCode', exigibilite) +
      facultatif('RateApplicablePercent', code === 'O' ? undefined : taux),
  );
}

const categorie = (code: string, taux: string | undefined): string =>
  balise('TypeCode', 'VAT') +
  balise('CategoryCode', code) +
  facultatif('RateApplicablePercent', code === 'O' ? undefined : taux);

function deduction(montant: number, motif: string, taxe: string): string {
  return balise(
    'SpecifiedTradeAllowanceCharge',
    '<ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>' +
      balise('ActualAmount', decimal(montant)) +
      texte('Reason', motif) +
      (taxe ? balise('CategoryTradeTax', taxe) : ''),
  );
}

function sommes({ totaux, remise, devise, profil }: FactureEcrite): string {
  const { lignes, ht, tva, ttc, acompte, aPayer } = totaux;
  return balise(
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    (profil === 'MINIMUM' ? '' : balise('LineTotalAmount', decimal(lignes))) +
      (remise ? balise('AllowanceTotalAmount', decimal(remise.montant)) : '') +
      balise('TaxBasisTotalAmount', decimal(ht)) +
      `<ram:TaxTotalAmount currencyID="${echapper(devise)}">${decimal(tva)}</ram:TaxTotalAmount>` +
      balise('GrandTotalAmount', decimal(ttc)) +
      (acompte > 0 ? balise('TotalPrepaidAmount', decimal(acompte)) : '') +
      balise('DuePayableAmount', decimal(aPayer)),
  );
}

function ligne(l: LigneEcrite, numero: number): string {
  const quantite = `<ram:BilledQuantity unitCode="${l.codeUnite}">${l.quantite}</ram:BilledQuantity>`;
  return `\n${balise(
    'IncludedSupplyChainTradeLineItem',
    balise('AssociatedDocumentLineDocument', balise('LineID', String(numero + 1))) +
      balise('SpecifiedTradeProduct', facultatif('SellerAssignedID', l.reference) + texte('Name', l.denomination)) +
      balise('SpecifiedLineTradeAgreement', balise('NetPriceProductTradePrice', balise('ChargeAmount', l.prix))) +
      balise('SpecifiedLineTradeDelivery', quantite) +
      balise(
        'SpecifiedLineTradeSettlement',
        balise('ApplicableTradeTax', categorie(l.categorie, l.taux)) +
          (l.remise ? deduction(l.remise, 'Remise', '') : '') +
          balise('SpecifiedTradeSettlementLineMonetarySummation', balise('LineTotalAmount', decimal(l.montantHt))),
      ),
  )}`;
}

function date(jour: string): string {
  return `<udt:DateTimeString format="102">${jour.replaceAll('-', '')}</udt:DateTimeString>`;
}

function balise(nom: string, contenu: string): string {
  return `<ram:${nom}>${contenu}</ram:${nom}>`;
}

const echapper = (contenu: string): string =>
  contenu.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const texte = (nom: string, contenu: string): string => balise(nom, echapper(contenu));
const facultatif = (nom: string, contenu: string | undefined): string => (contenu ? texte(nom, contenu) : '');

const identifier = (nom: string, valeur: string, schema: string | undefined): string =>
  `<ram:${nom}${schema ? ` schemeID="${schema}"` : ''}>${echapper(valeur)}</ram:${nom}>`;

import {
  decaler,
  type FactureExercice,
  type LigneExercice,
  montantLigne,
  type Totaux,
  totaliser,
} from './facture-exercice.ts';
import { CADRE_PAR_DEFAUT, decimal, PROFILS_FACTURX, type Profil, UNITES_CII } from './facturx-tables.ts';
import { MENUISERIE_AUBRAC as AUBRAC } from './personnages-factures.ts';

/** The CII of a Factur-X, in the element order of the standard. MINIMUM and BASIC WL carry no line. */
export function ecrireCii(facture: FactureExercice, profil: Profil): string {
  const lignes = profil === 'EN 16931' ? facture.lignes.map(ligne).join('') : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext>${balise('BusinessProcessSpecifiedDocumentContextParameter', balise('ID', CADRE_PAR_DEFAUT))}${balise('GuidelineSpecifiedDocumentContextParameter', balise('ID', PROFILS_FACTURX[profil].guide))}</rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument>${texte('ID', facture.numero)}${balise('TypeCode', facture.type === 'AVOIR' ? '381' : '380')}${balise('IssueDateTime', date(facture.jour))}${profil === 'MINIMUM' ? '' : balise('IncludedNote', texte('Content', facture.objet))}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${lignes}
${accord(facture, profil)}
${livraison(facture, profil)}
${reglement(facture, profil)}
</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

function accord({ codeService, numeroEngagement, destinataire }: FactureExercice, profil: Profil): string {
  const vendeur = partie('SellerTradeParty', { ...AUBRAC, tva: AUBRAC.numeroTva }, profil);
  const acheteur = partie('BuyerTradeParty', destinataire, profil);
  const commande = numeroEngagement
    ? balise('BuyerOrderReferencedDocument', texte('IssuerAssignedID', numeroEngagement))
    : '';
  const service = codeService ? texte('BuyerReference', codeService) : '';
  return balise('ApplicableHeaderTradeAgreement', service + vendeur + acheteur + commande);
}

type Partie = { nom: string; siret: string; adresse: readonly [string, string]; tva?: string };

/** MINIMUM knows one identifier and one country only. */
function partie(nom: string, { nom: raison, siret, adresse, tva }: Partie, profil: Profil): string {
  const inscrite = tva ? balise('SpecifiedTaxRegistration', `<ram:ID schemeID="VA">${tva}</ram:ID>`) : '';
  if (profil === 'MINIMUM') {
    const legal = balise('SpecifiedLegalOrganization', `<ram:ID schemeID="0009">${siret}</ram:ID>`);
    const pays = tva ? balise('PostalTradeAddress', balise('CountryID', 'FR')) : '';
    return balise(nom, texte('Name', raison) + legal + pays + inscrite);
  }
  const [rue, ville] = adresse;
  const [codePostal = '', ...commune] = ville.split(' ');
  return balise(
    nom,
    `<ram:GlobalID schemeID="0009">${siret}</ram:GlobalID>` +
      texte('Name', raison) +
      balise('SpecifiedLegalOrganization', `<ram:ID schemeID="0002">${siret.slice(0, 9)}</ram:ID>`) +
      balise(
        'PostalTradeAddress',
        texte('PostcodeCode', codePostal) +
          texte('LineOne', rue) +
          texte('CityName', commune.join(' ')) +
          balise('CountryID', 'FR'),
      ) +
      inscrite,
  );
}

function livraison({ jourRealisation }: FactureExercice, profil: Profil): string {
  if (profil === 'MINIMUM') return '<ram:ApplicableHeaderTradeDelivery/>';
  const evenement = balise('ActualDeliverySupplyChainEvent', balise('OccurrenceDateTime', date(jourRealisation)));
  return balise('ApplicableHeaderTradeDelivery', evenement);
}

function reglement(facture: FactureExercice, profil: Profil): string {
  const totaux = totaliser(facture.lignes);
  const devise = balise('InvoiceCurrencyCode', 'EUR');
  if (profil === 'MINIMUM') return balise('ApplicableHeaderTradeSettlement', devise + sommes(totaux, profil));
  const moyen = balise(
    'SpecifiedTradeSettlementPaymentMeans',
    balise('TypeCode', '30') +
      balise('PayeePartyCreditorFinancialAccount', balise('IBANID', AUBRAC.iban.replaceAll(' ', ''))),
  );
  const echeance = balise('DueDateDateTime', date(decaler(facture.jour, facture.delaiJours)));
  const origine = facture.origine
    ? balise('InvoiceReferencedDocument', texte('IssuerAssignedID', facture.origine))
    : '';
  return balise(
    'ApplicableHeaderTradeSettlement',
    devise +
      moyen +
      totaux.parTaux.map(recapitulatif).join('') +
      balise('SpecifiedTradePaymentTerms', echeance) +
      sommes(totaux, profil) +
      origine,
  );
}

function recapitulatif({ tauxMilliemes, base, tva }: Totaux['parTaux'][number]): string {
  return balise(
    'ApplicableTradeTax',
    balise('CalculatedAmount', decimal(tva)) +
      balise('TypeCode', 'VAT') +
      balise('BasisAmount', decimal(base)) +
      balise('CategoryCode', 'S') +
      balise('DueDateTypeCode', '5') +
      balise('RateApplicablePercent', decimal(tauxMilliemes * 10)),
  );
}

function sommes({ ht, tva, ttc }: Totaux, profil: Profil): string {
  return balise(
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    (profil === 'MINIMUM' ? '' : balise('LineTotalAmount', decimal(ht))) +
      balise('TaxBasisTotalAmount', decimal(ht)) +
      `<ram:TaxTotalAmount currencyID="EUR">${decimal(tva)}</ram:TaxTotalAmount>` +
      balise('GrandTotalAmount', decimal(ttc)) +
      balise('DuePayableAmount', decimal(ttc)),
  );
}

function ligne(l: LigneExercice, rang: number): string {
  const quantite = `<ram:BilledQuantity unitCode="${UNITES_CII[l.unite]}">${decimal(l.quantiteCentiemes)}</ram:BilledQuantity>`;
  const taxe =
    balise('TypeCode', 'VAT') +
    balise('CategoryCode', 'S') +
    balise('RateApplicablePercent', decimal(l.tauxMilliemes * 10));
  return `\n${balise(
    'IncludedSupplyChainTradeLineItem',
    balise('AssociatedDocumentLineDocument', balise('LineID', String(rang + 1))) +
      balise('SpecifiedTradeProduct', texte('SellerAssignedID', l.reference) + texte('Name', l.denomination)) +
      balise(
        'SpecifiedLineTradeAgreement',
        balise('NetPriceProductTradePrice', balise('ChargeAmount', decimal(l.prixUnitaire))),
      ) +
      balise('SpecifiedLineTradeDelivery', quantite) +
      balise(
        'SpecifiedLineTradeSettlement',
        balise('ApplicableTradeTax', taxe) +
          balise('SpecifiedTradeSettlementLineMonetarySummation', balise('LineTotalAmount', decimal(montantLigne(l)))),
      ),
  )}`;
}

function date(jour: string): string {
  return `<udt:DateTimeString format="102">${jour.replaceAll('-', '')}</udt:DateTimeString>`;
}

function balise(nom: string, contenu: string): string {
  return `<ram:${nom}>${contenu}</ram:${nom}>`;
}

function texte(nom: string, contenu: string): string {
  return balise(nom, contenu.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

type Options = {
  racine?: 'Invoice' | 'CreditNote';
  type?: string;
  signe?: '' | '-';
  extra?: string;
  categorie?: string;
  totauxTva?: string;
};

/** A small UBL invoice of our own: 2 lines, HT 300,00, TVA 60,00, TTC 360,00. */
export function ublExemple(options: Options = {}): Uint8Array {
  const { racine = 'Invoice', type = '380', signe = '', extra = '', categorie = 'S' } = options;
  const avoir = racine === 'CreditNote';
  const ligne = (n: number, montant: string) => `
  <cac:${racine}Line><cbc:ID>${n}</cbc:ID>
    <cbc:${avoir ? 'Credited' : 'Invoiced'}Quantity unitCode="HUR">${signe}${n}</cbc:${avoir ? 'Credited' : 'Invoiced'}Quantity>
    <cbc:LineExtensionAmount currencyID="EUR">${signe}${montant}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Pose &amp; réglage ${n}</cbc:Name><cac:SellersItemIdentification><cbc:ID>PO-${n}</cbc:ID></cac:SellersItemIdentification>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">100.000</cbc:PriceAmount></cac:Price>
  </cac:${racine}Line>`;
  const total = (devise: string, montant: string, detail = '') =>
    `<cac:TaxTotal><cbc:TaxAmount currencyID="${devise}">${montant}</cbc:TaxAmount>${detail}</cac:TaxTotal>`;
  const detail = `<cac:TaxSubtotal><cbc:TaxAmount currencyID="EUR">${signe}60.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>${categorie}</cbc:ID></cac:TaxCategory></cac:TaxSubtotal>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${racine} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${racine}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ProfileID>S2</cbc:ProfileID>
  <cbc:ID>FA-UBL-1</cbc:ID><cbc:IssueDate>2026-11-24</cbc:IssueDate>
  <cbc:${avoir ? 'CreditNote' : 'Invoice'}TypeCode>${type}</cbc:${avoir ? 'CreditNote' : 'Invoice'}TypeCode>
  <cbc:Note>#PMD#Pénalités de retard</cbc:Note><cbc:Note>Livré au gymnase</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>ACHATS</cbc:BuyerReference>
  <cac:InvoicePeriod><cbc:DescriptionCode>432</cbc:DescriptionCode></cac:InvoicePeriod>
  <cac:OrderReference><cbc:ID>BC-1</cbc:ID></cac:OrderReference>
  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>FA-UBL-0</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
  <cac:ContractDocumentReference><cbc:ID>M-2026</cbc:ID></cac:ContractDocumentReference>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID schemeID="0009">00010101400017</cbc:ID></cac:PartyIdentification>
    <cac:PartyLegalEntity><cbc:RegistrationName>Menuiserie Aubrac</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="1">00021271200012</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Centre hospitalier de Valbrune</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode></cac:PaymentMeans>
  ${options.totauxTva ?? total('USD', '66.00') + total('EUR', `${signe}60.00`, detail)}
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">${signe}300.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">${signe}300.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${signe}360.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">${signe}360.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
  ${extra}${ligne(1, '100.00')}${ligne(2, '200.00')}
</${racine}>`);
}

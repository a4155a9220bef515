import { ecrireZip } from './archives.ts';
import { factureCii } from './factures-xml.ts';

const FONTANEL = '00011218500012';
const LYCEE = '00019037100013';

/** Base64 of a zip of one document, as the mixed forms of Chorus carry it (api § 13.5). */
export const documentZippe = (nom: string, contenu: string): string =>
  Buffer.from(ecrireZip([{ nom, contenu }])).toString('base64');

type Document = { nom?: string; base64: string };

/** UBL minimal of Chorus: header, amounts, and the PDF inside (api § 13.5). */
export const ublMinimal = ({ nom = 'FA-1.pdf', base64 }: Document): string => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="FSO1110A.xsl" ?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc" xmlns:cec="urn:cec">
<cec:UBLExtensions><cec:UBLExtension><cec:ExtensionContent><CategoryCode>A1</CategoryCode></cec:ExtensionContent></cec:UBLExtension></cec:UBLExtensions>
<cbc:ID>FA-1</cbc:ID><cbc:IssueDate>2026-03-02</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AdditionalDocumentReference><cbc:ID>${nom}</cbc:ID><cbc:DocumentTypeCode>application/pdf</cbc:DocumentTypeCode><cbc:DocumentType>01</cbc:DocumentType><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/zip">${base64}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
<cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="1">${FONTANEL}</cbc:ID></cac:PartyIdentification></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="1">${LYCEE}</cbc:ID></cac:PartyIdentification></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">200.00</cbc:TaxAmount></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">1000.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">1200.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">1200.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
</Invoice>`;

/** CII that carries its PDF and no line; and a complement, not zipped. */
export const ciiMinimal = ({ nom = 'FA-1.pdf', base64 }: Document): string => {
  const piece = (type: string, id: string, mime: string, contenu: string) =>
    `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>${id}</ram:IssuerAssignedID><ram:TypeCode>${type}</ram:TypeCode><ram:AttachmentBinaryObject mimeCode="${mime}" filename="${id}">${contenu}</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>`;
  const plan = Buffer.from('plan').toString('base64');
  const pieces = piece('380', nom, 'application/zip', base64) + piece('916', 'plan.png', 'image/png', plan);
  return factureCii().replace('</ram:ApplicableHeaderTradeAgreement>', `${pieces}$&`);
};

/** CPPFactureMixte with its PDF (api §§ 11, 13.5). */
export const cppMixte = ({ nom = 'FA-1.pdf', base64 }: Document): string => `<?xml version="1.0" encoding="UTF-8"?>
<CPPFactureMixte><CPPFactures><CPPFactureMixteUnitaire>
<Fournisseur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>${FONTANEL}</Identifiant><RaisonSociale>Fontanel</RaisonSociale><CodePays>FR</CodePays></Fournisseur>
<Debiteur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>${LYCEE}</Identifiant></Debiteur>
<DonneesFacture><Id>FA-1</Id><Type>380</Type><Cadre>A1</Cadre><DateEmissionFacture>2026-03-02</DateEmissionFacture><ModePaiement><Code>31</Code></ModePaiement><Devise>EUR</Devise><Montants><MontantHT>1000.00</MontantHT><MontantTTC>1200.00</MontantTTC><MontantNetAPayer>1200.00</MontantNetAPayer></Montants><TVAs><TVA><Taux>20.00</Taux><BaseHt>1000.00</BaseHt><MontantTVA>200.00</MontantTVA></TVA></TVAs></DonneesFacture>
<PJ NumOrdre="1"><Contenu>${base64}</Contenu><NomPJ>${nom}</NomPJ><TypePJ>01</TypePJ><MimeTypePJ>application/pdf</MimeTypePJ></PJ>
</CPPFactureMixteUnitaire></CPPFactures></CPPFactureMixte>`;

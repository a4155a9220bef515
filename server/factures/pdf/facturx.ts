import { PROFILS_FACTURX, type Profil } from './facturx-tables.ts';
import type { Pdf } from './habillage.ts';

type AJoindre = { xml: string; profil: Profil; date: Date };

/** Makes a PDF a Factur-X: its data inside, as `factur-x.xml`, and their declaration in the XMP. */
export function joindreFacturX(pdf: Pdf, { xml, profil, date }: AJoindre): void {
  const { niveau, relation } = PROFILS_FACTURX[profil];
  pdf.file(Buffer.from(xml), {
    name: 'factur-x.xml',
    type: 'text/xml',
    description: 'Données de la facture (Factur-X)',
    creationDate: date,
    modifiedDate: date,
    relationship: relation,
  } as PDFKit.Mixins.PDFAttachmentOptions);
  (pdf as unknown as { appendXML(xml: string): void }).appendXML(descriptionXmp(niveau));
}

function descriptionXmp(niveau: string): string {
  const champs = [
    ['DocumentFileName', 'name of the embedded XML invoice file'],
    ['DocumentType', 'INVOICE'],
    ['Version', 'version of the Factur-X XML schema'],
    ['ConformanceLevel', 'conformance level of the embedded data'],
  ];
  const proprietes = champs
    .map(
      ([nom, description]) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${nom}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
    )
    .join('\n');
  return `
<rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
<fx:Version>1.0</fx:Version><fx:ConformanceLevel>${niveau}</fx:ConformanceLevel>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${proprietes}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

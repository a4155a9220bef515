export type FactureXml = {
  numero?: string;
  vendeur?: string;
  acheteur?: string;
  jour?: string;
  ht?: string;
  tva?: string;
  ttc?: string;
  aPayer?: string;
  cadre?: string;
  service?: string;
  engagement?: string;
  reglement?: string;
  encodage?: string;
};

const FONTANEL = '00011218500012';
const LYCEE = '00019037100013';

/** A small CII of our own: HT 1 000,00, TVA 200,00, TTC 1 200,00, from Électricité Fontanel to the lycée. */
export function factureCii(facture: FactureXml = {}): string {
  const { numero = 'FA-1', vendeur = FONTANEL, acheteur = LYCEE, jour = '2026-03-02' } = facture;
  const { ht = '1000.00', tva = '200.00', ttc = '1200.00', aPayer = ttc, cadre = 'A1' } = facture;
  const { service, engagement, reglement = '30', encodage = 'UTF-8' } = facture;
  const si = (valeur: string | undefined, xml: string) => (valeur ? xml : '');
  const partie = (nom: string, siret: string) =>
    `<ram:${nom}><ram:Name>${nom}</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0009">${siret}</ram:ID></ram:SpecifiedLegalOrganization></ram:${nom}>`;
  return `<?xml version="1.0" encoding="${encodage}"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>${cadre}</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${numero}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">${jour.replaceAll('-', '')}</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
<ram:ApplicableHeaderTradeAgreement>${si(service, `<ram:BuyerReference>${service}</ram:BuyerReference>`)}${partie('SellerTradeParty', vendeur)}${partie('BuyerTradeParty', acheteur)}${si(engagement, `<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>${engagement}</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>`)}</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery/>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>${si(reglement, `<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>${reglement}</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>`)}
<ram:ApplicableTradeTax><ram:CalculatedAmount>${tva}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>${ht}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>${ht}</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">${tva}</ram:TaxTotalAmount><ram:GrandTotalAmount>${ttc}</ram:GrandTotalAmount><ram:DuePayableAmount>${aPayer}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
`;
}

/** Two factures in one Chorus pivot, as api § 11 describes it. */
export function facturesPivot(numeros: readonly string[]): string {
  const unitaire = (numero: string, rang: number) => `<CPPFacturePivotUnitaire NumOrdre="${rang + 1}">
<Fournisseur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>${FONTANEL}</Identifiant><RaisonSociale>Fontanel</RaisonSociale><CodePays>FR</CodePays><ModeEmission>flux</ModeEmission></Fournisseur>
<Debiteur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>${LYCEE}</Identifiant></Debiteur>
<DonneesFacture><Id>${numero}</Id><Type>380</Type><Cadre>A1</Cadre><DateEmissionFacture>2026-03-02</DateEmissionFacture><ModePaiement><Code>31</Code></ModePaiement><DateReception>2026-03-02</DateReception><Devise>EUR</Devise>
<Montants><MontantHT>500.00</MontantHT><MontantTTC>600.00</MontantTTC><MontantNetAPayer>550.00</MontantNetAPayer></Montants>
<TVAs><TVA><Taux>20.00</Taux><BaseHt>500.00</BaseHt><MontantTVA>100.00</MontantTVA></TVA></TVAs></DonneesFacture>
<PJ NumOrdre="1"><NomPJ>FAC.pdf</NomPJ><TypePJ>01</TypePJ><MimeTypePJ>application/pdf</MimeTypePJ></PJ></CPPFacturePivotUnitaire>`;
  return `<?xml version="1.0" encoding="UTF-8"?><CPPFacturePivot><Enveloppe/><CPPFactures>${numeros.map(unitaire).join('')}</CPPFactures></CPPFacturePivot>`;
}

import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { LigneDeFacture } from '#shared/factures/facture.ts';
import { avecTotaux } from '#shared/factures/saisie/totaux.ts';
import { lireFichier } from '../lecture/lire-fichier.ts';
import { ouvrirPdf } from '../lecture/pdf.ts';
import { ecrireCii } from './ecrire-cii.ts';
import { ecriteDuPortail } from './ecrite-du-portail.ts';
import type { FactureDuPortail, PartieDuPortail, SaisieComplete } from './facture-du-portail.ts';
import { produireFacture } from './produire-facture.ts';

const partie = (
  raisonSociale: string,
  identifiant: string,
  propre: Partial<PartieDuPortail> = {},
): PartieDuPortail => ({
  raisonSociale,
  typeIdentifiant: 'SIRET',
  identifiant,
  adresse: '12 route de la Scierie',
  complement1: null,
  complement2: null,
  codePostal: '99120',
  ville: 'Valbrune',
  pays: 'FR',
  numeroTva: 'FR26000101014',
  numeroRcs: 'Valbrune 000 101 014',
  categorieJuridique: 'SARL',
  delaiPaiement: 30,
  ...propre,
});

const ligne = (propre: Partial<LigneDeFacture>): LigneDeFacture => ({
  numero: 1,
  reference: 'PO-H',
  denomination: 'Pose & fixation',
  quantite: '6.5',
  unite: 'heure',
  prixUnitaire: '48',
  tauxTva: '20',
  montantHt: 0,
  ...propre,
});

function facture(propre: Partial<SaisieComplete> = {}, autour: Partial<FactureDuPortail> = {}): FactureDuPortail {
  const saisie = {
    cadre: 'A1',
    siretDestinataire: '00019037100013',
    numeroEngagement: 'BC-2026-0417',
    dateFacture: '2026-03-02',
    typeFacture: 'FACTURE',
    devise: 'EUR',
    modeReglement: 'VIREMENT',
    typeTva: 'TVA_SUR_DEBIT',
    lignes: [ligne({}), ligne({ quantite: '8', prixUnitaire: '115.5', remise: 2_400, tauxTva: '5.5' })],
    ...propre,
  } as const;
  return {
    numero: '20260000000000000012',
    saisie: avecTotaux({ ...saisie, lignes: [...saisie.lignes] }) as SaisieComplete,
    fournisseur: partie('Menuiserie Aubrac', '00010101400017'),
    destinataire: partie('Lycée de Valbrune', '00019037100013'),
    banque: { id: 1, nom: 'Compte', iban: 'FR7699999000010000000000115', bic: null, titulaire: null, facteur: null },
    ...autour,
  };
}

const texteDe = async (f: FactureDuPortail) =>
  (await ouvrirPdf(await produireFacture(f))).lignes.join('\n').replace(/[\u00a0 ]+/g, ' ');

describe('le PDF', () => {
  test('porte les mentions d’une facture publique', async () => {
    const texte = await texteDe(facture({ remiseGlobale: 5_000, motifRemise: 'Geste', montantAPayer: 100_000 }));
    for (const mention of [
      'Facture n° 20260000000000000012',
      '02/03/2026',
      'Menuiserie Aubrac',
      '000 101 014 00017',
      'FR26000101014',
      'Lycée de Valbrune',
      'BC-2026-0417',
      'Pose & fixation',
      '1 212,00 €',
      '111,90 €',
      '1 273,90 €',
      'Déjà versé : 273,90 €',
      '1 000,00 €',
      'd’après les débits',
      '40 €',
      'huit points',
      'escompte',
      'au nom et pour le compte de Menuiserie Aubrac',
      "DOCUMENT D'EXERCICE – SANS VALEUR",
      'SIMULATEUR',
    ])
      expect(texte.replaceAll('\u202f', ' ')).toContain(mention);
  });

  test.each([
    [{ typeTva: 'EXONERATION', motifExoneration: 'AUTOLIQUIDATION' }, 'Autoliquidation'],
    [{ typeTva: 'EXONERATION', motifExoneration: 'FRANCHISE_EN_BASE' }, 'art. 293 B du CGI'],
    [{ typeTva: 'SANS_TVA' }, 'Facture sans TVA'],
    [{ cadre: 'A2' }, 'Facture déjà payée'],
    [{ typeFacture: 'AVOIR', numeroOrigine: 'FA-12' }, 'Cet avoir corrige la facture n° FA-12'],
  ] as const)('%j : %s', async (propre, mention) => expect(await texteDe(facture(propre))).toContain(mention));

  test('nomme l’affactureur à payer', async () => {
    const facteur = { identifiant: '00039001300019', nom: 'Factor du Causse' };
    const banque = { ...facture().banque!, facteur };
    expect(await texteDe(facture({}, { banque }))).toContain('à l’ordre de Factor du Causse');
  });

  test('est un PDF/A-3 balisé, ses polices et son XML dedans, toujours le même', async () => {
    const [a, b] = [await produireFacture(facture()), await produireFacture(facture())];
    expect(Buffer.compare(a, b)).toBe(0);
    const brut = Buffer.from(a).toString('latin1');
    expect(brut).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(brut).toContain('/AFRelationship /Alternative');
    expect(brut).not.toContain('/BaseFont /Helvetica');
    const pdf = await getDocumentProxy(a.slice());
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(Object.keys((await pdf.getAttachments()) ?? {})).toEqual(['factur-x.xml']);
  });

  test('a plusieurs pages quand il a beaucoup de lignes, l’en-tête du tableau en haut de chacune', async () => {
    const texte = await texteDe(
      facture({ lignes: Array.from({ length: 140 }, (_, i) => ligne({ reference: `R-${i}` })) }),
    );
    expect(texte.split('Dénomination').length - 1).toBeGreaterThan(2);
    expect(texte).toContain('R-139');
  });
});

/** Amounts of an element, in centimes. */
const montants = (xml: string, nom: string): number[] =>
  [...xml.matchAll(new RegExp(`<ram:${nom}[^>]*>(-?[\\d.]+)<`, 'g'))].map((m) => Math.round(Number(m[1]) * 100));

describe('[R-FAC-055] le Factur-X', () => {
  test.each([
    ['deux taux', {}],
    ['une remise globale et un acompte', { remiseGlobale: 5_000, motifRemise: 'Geste', montantAPayer: 100_000 }],
    [
      'une exonération avec remise',
      { typeTva: 'EXONERATION', motifExoneration: 'AUTRE', remiseGlobale: 100, motifRemise: 'Geste' },
    ],
    ['une autoliquidation', { typeTva: 'EXONERATION', motifExoneration: 'AUTOLIQUIDATION', cadre: 'A9' }],
    ['sans TVA', { typeTva: 'SANS_TVA' }],
    ['un avoir', { typeFacture: 'AVOIR', numeroOrigine: 'FA-12' }],
  ] as const)('%s : ses sommes s’accordent, et notre lecture y retrouve la facture', async (_cas, propre) => {
    const f = facture(propre);
    const xml = ecrireCii(ecriteDuPortail(f));
    const [total = 0] = montants(xml, 'LineTotalAmount').slice(-1);
    const [remise = 0] = montants(xml, 'AllowanceTotalAmount');
    const [ht = 0, tva = 0, ttc = 0, aPayer = 0] = [
      'TaxBasisTotalAmount',
      'TaxTotalAmount',
      'GrandTotalAmount',
      'DuePayableAmount',
    ].map((nom) => montants(xml, nom)[0]);
    const [verse = 0] = montants(xml, 'TotalPrepaidAmount');
    expect(
      montants(xml, 'LineTotalAmount')
        .slice(0, -1)
        .reduce((s, m) => s + m, 0),
    ).toBe(total);
    expect(total - remise).toBe(ht);
    expect(ht + tva).toBe(ttc);
    expect(ttc - verse).toBe(aPayer);
    expect(montants(xml, 'BasisAmount').reduce((s, m) => s + m, 0)).toBe(ht);
    expect(montants(xml, 'CalculatedAmount').reduce((s, m) => s + m, 0)).toBe(tva);
    const lu = await lireFichier(await produireFacture(f), 'facture.pdf');
    expect(lu.remarques).toEqual([]);
    const { typeFacture, typeTva, montantTva, montantTtc, montantAPayer } = f.saisie;
    expect(lu.valeurs).toMatchObject({ numero: f.numero, typeFacture, typeTva, montantTva, montantTtc, montantAPayer });
    expect(lu.lignes.map((l) => l.montantHt)).toEqual(f.saisie.lignes.map((l) => l.montantHt));
  });

  test('porte ce que le profil EN 16931 rend obligatoire', () => {
    const xml = ecrireCii(ecriteDuPortail(facture()));
    for (const element of [
      '<ram:ID>urn:cen.eu:en16931:2017</ram:ID>',
      '<ram:ID>20260000000000000012</ram:ID>',
      '<ram:TypeCode>380</ram:TypeCode>',
      '20260302',
      '<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>',
      '<ram:SellerTradeParty>',
      '<ram:BuyerTradeParty>',
      '<ram:CountryID>FR</ram:CountryID>',
      '<ram:SpecifiedTradePaymentTerms>',
      'schemeID="VA">FR26000101014',
      '<ram:BilledQuantity unitCode="HUR">6.5',
      'Pose &amp; fixation',
    ])
      expect(xml).toContain(element);
  });

  test('sans TVA, ne porte ni taux ni numéro de TVA, mais dit pourquoi', () => {
    const xml = ecrireCii(ecriteDuPortail(facture({ typeTva: 'SANS_TVA' })));
    expect(xml).not.toContain('schemeID="VA"');
    expect(xml).not.toContain('RateApplicablePercent');
    expect(xml).toContain('<ram:ExemptionReason>Sans TVA</ram:ExemptionReason>');
  });
});

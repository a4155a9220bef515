import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enOctets } from '../../server/factures/pdf/habillage.ts';
import { fluxTraite } from '../support/depot-de-flux.ts';
import { ciiMinimal, cppMixte, documentZippe, ublMinimal } from '../support/factures-mixtes.ts';
import { factureCii } from '../support/factures-xml.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const PDF = '%PDF-1.7 la facture';
const siege = () => monde.sieges.fontanel;
const traite = (xml: string, nom = 'FA-1.xml') => fluxTraite(monde, nom, Buffer.from(xml));
const pieces = async (id: number) =>
  Promise.all(
    (await monde.consulter(id)).piecesJointes.map(async (piece: { id: number; nom: string; designation?: string }) => [
      piece.nom,
      piece.designation,
      (await monde.obtenir(`/api/factures/${id}/pieces/${piece.id}`, { siege: siege() })).octets.toString(),
    ]),
  );

describe('un fichier mixte porte sa facture', () => {
  test.each([
    ['UBL minimal', ublMinimal, 'IN_DP_E2_UBL_INVOICE_MIN', []],
    ['CII minimal', ciiMinimal, 'IN_DP_E2_CII_MIN_16B', [['plan.png', undefined, 'plan']]],
    ['Chorus mixte', cppMixte, 'IN_DP_E2_CPP_FACTURE_MIN', []],
  ] as const)('%s : le PDF sort du XML et se joint à la facture', async (_quoi, ecrire, syntaxe, autres) => {
    const flux = await traite(ecrire({ base64: documentZippe('FA-1.pdf', PDF) }));
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE', syntaxe, factures: [{ anomalies: [], remarques: [] }] });
    const id = flux.factures[0]!.factureId!;
    expect(await monde.consulter(id)).toMatchObject({ numero: 'FA-1', montantTtc: 120_000 });
    expect(await pieces(id)).toEqual([['FA-1.pdf', 'Facture au format PDF', PDF], ...autres]);
  });

  test.each([
    ['qui n’est pas un zip', Buffer.from('abc').toString('base64'), 'n’a pas pu être ouverte'],
    ['vide', '****', 'est vide ou illisible'],
  ])('un document %s est dit, et ne perd pas la facture', async (_quoi, base64, phrase) => {
    const flux = await traite(ublMinimal({ base64 }));
    expect(flux.etat).toBe('IN_INTEGRE');
    expect(flux.factures[0]!.remarques.join(' ')).toContain(phrase);
    expect((await monde.consulter(flux.factures[0]!.factureId!)).piecesJointes).toEqual([]);
  });

  test('un nom que le portail ne prend pas laisse le document de côté', async () => {
    const flux = await traite(ublMinimal({ nom: 'facture.exe', base64: documentZippe('facture.exe', 'x') }));
    expect(flux.factures[0]).toMatchObject({ etat: 'INTEGREE', pieces: [] });
    expect(flux.factures[0]!.remarques.join(' ')).toMatch(/« facture\.exe » du fichier est laissée de côté/);
  });

  test('deux documents dans le zip : il n’est pas ouvert', async () => {
    const { ecrireZip } = await import('../support/archives.ts');
    const deux = ecrireZip(['a.pdf', 'b.pdf'].map((nom) => ({ nom, contenu: PDF })));
    const flux = await traite(ublMinimal({ base64: Buffer.from(deux).toString('base64') }));
    expect(flux.factures[0]!.remarques.join(' ')).toContain('n’a pas pu être ouverte');
  });
});

describe('un XML joint à un PDF qui n’est pas un Factur-X', () => {
  const pdfAvec = (joints: Record<string, string>) => {
    const pdf = new PDFDocument({ pdfVersion: '1.7' });
    pdf.text('Facture FA-1');
    for (const [name, xml] of Object.entries(joints)) pdf.file(Buffer.from(xml), { name });
    return enOctets(pdf);
  };
  const ubl = ublMinimal({ base64: '' });

  test.each([
    ['CII', { 'donnees.xml': factureCii() }, 'IN_DP_PDFARCHIVE_CII_MUG'],
    ['UBL', { 'donnees.xml': ubl }, 'IN_DP_PDFARCHIVE_UBL_INVOICE_MUG'],
    ['UBL nommé factur-x.xml', { 'factur-x.xml': ubl }, 'IN_DP_PDFARCHIVE_UBL_INVOICE_MUG'],
    ['CII parmi d’autres XML', { 'plan.xml': '<plan/>', 'zzz.xml': factureCii() }, 'IN_DP_PDFARCHIVE_CII_MUG'],
    ['Factur-X', { 'factur-x.xml': factureCii() }, 'IN_DP_E2_CII_FACTURX'],
  ])('%s : lu, et nommé pour ce qu’il est', async (_quoi, joints, syntaxe) => {
    const flux = await fluxTraite(monde, 'FA-1.pdf', await pdfAvec(joints));
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE', syntaxe, integrees: 1 });
    const dit = flux.factures[0]!.remarques.join(' ').includes('n’est pas un Factur-X');
    expect(dit).toBe(syntaxe !== 'IN_DP_E2_CII_FACTURX');
  });

  test('deux XML dont aucun n’est une facture : un PDF sans données', async () => {
    const flux = await fluxTraite(monde, 'FA-1.pdf', await pdfAvec({ 'a.xml': '<a/>', 'b.xml': '<b/>' }));
    expect(flux.factures[0]!.anomalies.map(({ code }) => code)).toEqual(['FLUX_SANS_DONNEES']);
  });

  test('une ancienne ZUGFeRD dans un PDF : le formulaire s’ouvre, et dit pourquoi il est vide', async () => {
    const octets = await pdfAvec({ 'ZUGFeRD-invoice.xml': '<CrossIndustryDocument/>' });
    const lecture = await monde.envoyerOctets('/api/factures/lecture?nom=FA-1.pdf', octets, { siege: siege() });
    expect(lecture.corps.lu).toMatchObject({ format: 'PDF_TEXTE' });
    expect(lecture.corps.lu.remarques.join(' ')).toContain('ZUGFeRD 1');
    const flux = await fluxTraite(monde, 'FA-1.pdf', octets);
    expect(flux.factures[0]!.anomalies).toMatchObject([{ code: 'FORMAT_NON_LU' }]);
  });
});

describe('un format reconnu, et que le simulateur ne lit pas', () => {
  test.each([
    ['xCBL', '<Invoice xmlns="rrn:org.xcbl:schemas/xcbl/v4_0/financial/v1_0/financial.xsd"/>', 'xCBL'],
    ['xCBL sans espace', '<Invoice><InvoiceHeader/></Invoice>', 'xCBL'],
    ['PES', '<n:PES_Facture xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/facture"/>', 'PES'],
    ['ZUGFeRD 1', '<CrossIndustryDocument/>', 'ZUGFeRD 1'],
    [
      'CII ancien',
      '<CrossIndustryInvoice xmlns="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:5"/>',
      'D16B',
    ],
    ['cycle de vie', '<CPPStatut/>', 'cycle de vie'],
  ])('%s est rejeté par son nom', async (_quoi, xml, mot) => {
    const flux = await traite(xml);
    expect(flux).toMatchObject({ etat: 'IN_REJETE', syntaxe: null });
    expect(flux.factures[0]!.anomalies).toMatchObject([
      { code: 'FORMAT_NON_LU', precision: expect.stringContaining(mot) },
    ]);
  });

  test('un XML inconnu reste illisible', async () => {
    const flux = await traite('<commande/>');
    expect(flux.factures[0]!.anomalies).toMatchObject([{ code: 'XML_ILLISIBLE' }]);
  });
});

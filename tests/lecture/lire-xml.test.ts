import { describe, expect, test } from 'vitest';
import { lireFichier } from '../../server/factures/lecture/lire-fichier.ts';
import { ecrireCii } from '../../server/formation/documents/ecrire-cii.ts';
import { FACTURES } from '../../server/formation/documents/factures-aubrac.ts';
import { ublExemple } from './ubl-exemple.ts';

const JOUR = '2026-11-24';
const cii = ecrireCii(FACTURES.prefecture(JOUR), 'EN 16931');

/** Reads the CII once some of its text was replaced; every replacement must be found. */
async function lireCii(...remplacements: [string, string][]) {
  let xml = cii;
  for (const [avant, apres] of remplacements) {
    expect(xml).toContain(avant);
    xml = xml.replaceAll(avant, apres);
  }
  return lireFichier(Buffer.from(xml), 'facture.xml');
}

describe('UBL', () => {
  test('une facture est lue en entier, et chaque valeur dit d’où elle vient', async () => {
    const lu = await lireFichier(ublExemple(), 'facture.xml');
    expect(lu).toMatchObject({ format: 'UBL', profil: 'EN 16931', remarques: [] });
    expect(lu.valeurs).toEqual({
      numero: 'FA-UBL-1',
      dateFacture: '2026-11-24',
      typeFacture: 'FACTURE',
      cadre: 'A2',
      devise: 'EUR',
      siretFournisseur: '00010101400017',
      nomFournisseur: 'Menuiserie Aubrac',
      siretDestinataire: '00021271200012',
      nomDestinataire: 'Centre hospitalier de Valbrune',
      codeService: 'ACHATS',
      numeroEngagement: 'BC-1',
      numeroMarche: 'M-2026',
      numeroOrigine: 'FA-UBL-0',
      typeTva: 'TVA_SUR_ENCAISSEMENT',
      modeReglement: 'PRELEVEMENT',
      montantHt: 30000,
      montantTva: 6000,
      montantTtc: 36000,
      montantAPayer: 36000,
      commentaire: 'Livré au gymnase',
    });
    expect(lu.lignes[1]).toEqual({
      numero: 2,
      denomination: 'Pose & réglage 2',
      reference: 'PO-2',
      quantite: '2',
      unite: 'heure',
      prixUnitaire: '100',
      tauxTva: '20',
      montantHt: 20000,
    });
    expect(lu.lieux.numero).toBe('lu dans le fichier XML (BT-1)');
    expect(new Set(Object.keys(lu.lieux))).toEqual(new Set(Object.keys(lu.valeurs)));
  });

  test('une CreditNote est un avoir', async () => {
    const lu = await lireFichier(ublExemple({ racine: 'CreditNote', type: '381' }), 'avoir.xml');
    expect(lu.valeurs).toMatchObject({ typeFacture: 'AVOIR', montantTtc: 36000 });
    expect(lu.lignes).toHaveLength(2);
  });

  test('une facture 380 aux montants négatifs est un avoir aux montants positifs', async () => {
    const lu = await lireFichier(ublExemple({ signe: '-' }), 'avoir.xml');
    expect(lu.valeurs).toMatchObject({
      typeFacture: 'AVOIR',
      montantHt: 30000,
      montantTva: 6000,
      montantAPayer: 36000,
    });
    expect(lu.lignes[0]).toMatchObject({ quantite: '1', montantHt: 10000 });
    expect(lu.remarques).toContainEqual(expect.stringMatching(/montants sont négatifs/));
  });

  test.each([
    ['E', 'EXONERATION'],
    ['AE', 'EXONERATION'],
    ['O', 'SANS_TVA'],
    ['S', 'TVA_SUR_ENCAISSEMENT'],
  ])('la catégorie de TVA %s donne %s', async (categorie, attendu) => {
    expect((await lireFichier(ublExemple({ categorie }), 'f.xml')).valeurs.typeTva).toBe(attendu);
  });
});

describe('CII', () => {
  test.each([
    ['A1', 'A1'],
    ['A9', 'A9'],
    ['A12', 'A12'],
    ['S3', 'A9'],
    ['M2', 'A2'],
    ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', 'A1'],
  ])('le processus %s donne le cadre %s', async (code, cadre) => {
    const lu = await lireCii(['<ram:ID>A1</ram:ID>', `<ram:ID>${code}</ram:ID>`]);
    expect(lu.valeurs.cadre).toBe(cadre);
    expect(lu.remarques).toEqual([]);
  });

  test('un cadre de travaux est signalé', async () => {
    const lu = await lireCii(['<ram:ID>A1</ram:ID>', '<ram:ID>A4</ram:ID>']);
    expect(lu.remarques).toContainEqual(expect.stringMatching(/cadre A4/));
  });

  test.each([
    ['10', 'ESPECE'],
    ['20', 'CHEQUE'],
    ['58', 'VIREMENT'],
    ['97', 'REPORT'],
    ['48', 'AUTRE'],
  ])('le moyen de paiement %s donne %s', async (code, mode) => {
    expect((await lireCii(['<ram:TypeCode>30<', `<ram:TypeCode>${code}<`])).valeurs.modeReglement).toBe(mode);
  });

  test.each([
    [
      'un numéro de plus de 20 caractères',
      ['FA-2026-0415', 'FA-2026-0415-BIS-0001'],
      'Le numéro dépasse 20 caractères.',
    ],
    ['un numéro interdit', ['FA-2026-0415', 'FA#415'], 'Le numéro contient des caractères non autorisés.'],
    [
      'un total TTC faux',
      ['>8446.91<', '>8447.91<'],
      'Les totaux ne tombent pas juste : 7 039,09 € HT + 1 407,82 € de TVA ≠ 8 447,91 € TTC.',
    ],
    [
      'un reste à payer faux',
      ['<ram:DuePayableAmount>8446.91', '<ram:DuePayableAmount>8000.00'],
      'Le reste à payer devrait être de 8 446,91 €, le fichier dit 8 000,00 €.',
    ],
    [
      'une somme de lignes fausse',
      ['<ram:LineTotalAmount>2840.00', '<ram:LineTotalAmount>2800.00'],
      'Les lignes totalisent 6 999,09 € HT, le fichier annonce 7 039,09 €.',
    ],
    [
      'un récapitulatif faux',
      ['<ram:CalculatedAmount>1407.82', '<ram:CalculatedAmount>1400.00'],
      'Le récapitulatif de TVA (1 400,00 €) n’est pas la TVA totale (1 407,82 €).',
    ],
    ['une date impossible', ['>20261124<', '>20261345<'], 'La date de facture (BT-2) manque ou n’est pas une date.'],
    ['une autre devise', ['>EUR<', '>USD<'], 'La facture est en USD, et non en euros.'],
    [
      'un destinataire sans SIRET',
      ['<ram:GlobalID schemeID="0009">00020154100018</ram:GlobalID>', ''],
      'Le destinataire n’est connu que par son SIREN (000201541) : indiquez son SIRET.',
    ],
  ] as [string, [string, string], string][])('%s est signalé', async (_cas, remplacement, phrase) => {
    // The amounts carry spaces that do not break.
    const remarques = (await lireCii(remplacement)).remarques.map((r) => r.replace(/\s/g, ' '));
    expect(remarques).toContain(phrase);
  });

  test('un centime d’écart est toléré', async () => {
    const lu = await lireCii(['>8446.91<', '>8446.92<']);
    expect(lu.remarques).toEqual([]);
  });

  test('plus de deux décimales sont arrondies au centime', async () => {
    const lu = await lireCii(['TaxBasisTotalAmount>7039.09<', 'TaxBasisTotalAmount>7039.0949<']);
    expect(lu.valeurs.montantHt).toBe(703909);
  });
});

test.each([
  ['un XML qui n’est pas une facture', '<recette><oeufs>3</oeufs></recette>'],
  ['une facture dans un autre espace de noms', cii.replace(':CrossIndustryInvoice:100', ':Autre:100')],
  ['un format propre à Chorus', '<CPPFacturePivot><a/></CPPFacturePivot>'],
  ['un XML tronqué', cii.slice(0, 900)],
  ['un fichier vide', ''],
  ['un texte', 'Facture n° 12'],
  ['une archive', 'PK\x03\x04 contenu'],
])('%s est refusé par une phrase', async (_cas, contenu) => {
  await expect(lireFichier(Buffer.from(contenu), 'x.xml')).rejects.toMatchObject({ code: 'PDF_ILLISIBLE' });
});

test('un XML avec DTD est refusé comme dangereux', async () => {
  const xml = cii.replace('?>\n', '?>\n<!DOCTYPE f [<!ENTITY a "b">]>\n');
  await expect(lireFichier(Buffer.from(xml), 'x.xml')).rejects.toMatchObject({ code: 'XML_DANGEREUX' });
});

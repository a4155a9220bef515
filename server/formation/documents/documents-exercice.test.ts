import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { lireFichier } from '../../factures/lecture/lire-fichier.ts';
import { ouvrirPdf } from '../../factures/lecture/pdf.ts';
import { documentsExercice, estCleDocument, fabriquerDocument, factureDuDocument } from './documents-exercice.ts';
import { montantLigne, totaliser } from './facture-exercice.ts';

const JOUR = '2026-11-24';
const documents = documentsExercice();

test('chaque document a un nom que le portail accepte', () => {
  for (const { nom, titre, description } of documents) {
    expect(nom).toMatch(/^[A-Za-z0-9-]+\.pdf$/);
    expect(nom.length).toBeLessThanOrEqual(50);
    expect(titre && description).toBeTruthy();
  }
  expect(new Set(documents.map((d) => d.nom)).size).toBe(documents.length);
  expect(estCleDocument('lycee-texte') && !estCleDocument('constructor')).toBe(true);
});

test.each(documents)('« $nom » porte le jour demandé et se refait à l’identique', async ({ cle }) => {
  const [a, b] = [await fabriquerDocument(cle, JOUR), await fabriquerDocument(cle, JOUR)];
  expect(Buffer.compare(a, b)).toBe(0);
  expect(Buffer.compare(a, await fabriquerDocument(cle, '2027-01-05'))).not.toBe(0);
  expect(factureDuDocument(cle, '2027-01-05').numero).toMatch(/-2027-/);
});

test.each(documents.filter((d) => d.format !== 'PDF_IMAGE'))(
  '« $nom » porte les mentions d’une facture',
  async ({ cle }) => {
    const texte = (await ouvrirPdf(await fabriquerDocument(cle, JOUR))).lignes.join('\n');
    const facture = factureDuDocument(cle, JOUR);
    for (const mention of [
      "DOCUMENT D'EXERCICE – SANS VALEUR",
      facture.numero,
      'Date de réalisation',
      'FR26000101014',
      'RCS',
      facture.destinataire.nom,
      'Détail de la TVA',
      ...(facture.type === 'FACTURE' ? ['40 €', 'virement', 'IBAN', 'escompte'] : [facture.origine]),
      ...(facture.codeService ? [facture.codeService] : []),
      ...(facture.numeroEngagement ? [facture.numeroEngagement] : []),
    ]) {
      expect(texte).toContain(mention);
    }
  },
);

test('une des factures a deux taux, et sa TVA se calcule par taux', () => {
  const { parTaux, ht, tva, ttc } = totaliser(factureDuDocument('commune-texte', JOUR).lignes);
  expect(parTaux.map((t) => t.tauxMilliemes)).toEqual([200, 100]);
  expect([ht, tva, ttc]).toEqual([468693, 74789, 543482]);
});

test('un demi-centime s’arrondit vers le haut', () => {
  const ligne = { reference: 'X', denomination: 'X', unite: 'u', tauxMilliemes: 200 } as const;
  expect(montantLigne({ ...ligne, quantiteCentiemes: 50, prixUnitaire: 101 })).toBe(51);
  expect(montantLigne({ ...ligne, quantiteCentiemes: 49, prixUnitaire: 101 })).toBe(49);
});

test('un Factur-X déclare son XML joint', async () => {
  const octets = await fabriquerDocument('prefecture-facturx', JOUR);
  const pdf = await getDocumentProxy(octets.slice());
  expect(Object.keys((await pdf.getAttachments()) ?? {})).toEqual(['factur-x.xml']);
  const brut = Buffer.from(octets).toString('latin1');
  expect(brut).toContain('/AFRelationship /Alternative');
  expect(brut).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
  expect(brut).toContain('<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>');
});

test.each([
  ['departement-signe', 'INTACTE'],
  ['departement-altere', 'ALTEREE'],
  ['departement-texte', undefined],
] as const)('« %s » : signature %s', async (cle, signature) => {
  const lu = await lireFichier(await fabriquerDocument(cle, JOUR), 'facture.pdf');
  expect(lu.signature).toBe(signature);
  expect(lu.valeurs.numero).toBe(factureDuDocument(cle, JOUR).numero);
});

test('un jour qui n’existe pas est refusé', async () => {
  await expect(fabriquerDocument('lycee-texte', '2026-02-30')).rejects.toThrow(RangeError);
  await expect(fabriquerDocument('lycee-texte', '24/11/2026')).rejects.toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { extraireDuPdf } from './pdf-atelier.ts';

const LIMITES = { pages: 100, pagesLues: 10, morceaux: 100, dureeMs: 10_000 };

/** One page whose drawing orders are given. */
function pdfDe(ordres: string): Uint8Array {
  return Buffer.from(
    `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${ordres.length}>>stream
${ordres}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`,
    'latin1',
  );
}

const bonjour = pdfDe('BT /F 12 Tf 50 50 Td (Bonjour) Tj ET');

test('le texte vient avec sa place sur la page', async () => {
  const { pages } = await extraireDuPdf(bonjour, LIMITES);
  expect(pages[0]).toEqual([expect.objectContaining({ texte: 'Bonjour', x: 50, y: 50, corps: 12 })]);
});

test('un filigrane penché n’est pas du texte de la facture', async () => {
  const penche = pdfDe('BT /F 12 Tf 0.7 0.7 -0.7 0.7 50 50 Tm (SANS VALEUR) Tj ET');
  expect((await extraireDuPdf(penche, LIMITES)).pages).toEqual([[]]);
});

test('un PDF trop lent est arrêté, sans bloquer le serveur ni le suivant', async () => {
  const lent = pdfDe(`BT /F 12 Tf ${'1 0 0 1 5 5 Tm (a) Tj '.repeat(400_000)}ET`);
  let battements = 0;
  const coeur = setInterval(() => battements++, 10);
  const [premier, second] = await Promise.allSettled([
    extraireDuPdf(lent, { ...LIMITES, dureeMs: 300 }),
    extraireDuPdf(bonjour, LIMITES),
  ]);
  clearInterval(coeur);
  expect(premier).toMatchObject({ status: 'rejected', reason: { message: 'TropLong' } });
  expect(second).toMatchObject({ status: 'fulfilled', value: { nombrePages: 1 } });
  expect(battements).toBeGreaterThan(10);
});

test('un fichier abîmé n’empêche pas de lire le suivant', async () => {
  await expect(extraireDuPdf(Buffer.from('%PDF-1.4 rien'), LIMITES)).rejects.toThrow('InvalidPDFException');
  await expect(extraireDuPdf(bonjour, LIMITES)).resolves.toMatchObject({ nombrePages: 1, chiffre: false });
});

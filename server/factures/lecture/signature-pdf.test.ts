import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lireSignature } from './signature-pdf.ts';

/** A PDF that is only its signature: the two ranges around it, and the digest that a CMS would carry. */
function signer(corps: string, algorithme = 'sha256'): Buffer {
  const place = (n: number) => String(n).padStart(6, ' ');
  const longueur = createHash(algorithme).digest().length;
  const hexa = 2 * (8 + 11 + 4 + longueur) + 2;
  const modele = (a: number, b: number, c: number) =>
    `%PDF-1.7 ${corps} /ByteRange [0 ${place(a)} ${place(b)} ${place(c)}] /Contents `;
  const avant = modele(0, 0, 0).length;
  const fin = ' suite du fichier %%EOF';
  const tete = modele(avant, avant + hexa, fin.length);
  const empreinte = createHash(algorithme)
    .update(tete + fin, 'latin1')
    .digest();
  const attribut = Buffer.from([0x31, longueur + 2, 0x04, longueur]);
  const cms = Buffer.concat([Buffer.alloc(8, 7), Buffer.from('06092a864886f70d010904', 'hex'), attribut, empreinte]);
  return Buffer.from(`${tete}<${cms.toString('hex')}>${fin}`, 'latin1');
}

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('signé (%s) et intact', (algorithme) => {
  expect(lireSignature(signer('Facture FA-1, 1 200,00', algorithme))).toBe('INTACTE');
});

test('signé, puis changé d’un seul chiffre', () => {
  const signe = signer('Facture FA-1, 1 200,00');
  signe.write('9', signe.indexOf('1 200'));
  expect(lireSignature(signe)).toBe('ALTEREE');
});

test('signé, puis complété à la fin', () => {
  const suite = Buffer.from('\n1 0 obj << /Type /DSS >> endobj');
  expect(lireSignature(Buffer.concat([signer('Facture FA-1'), suite]))).toBe('COMPLETEE');
  const change = signer('Facture FA-1, 1 200,00');
  change.write('9', change.indexOf('1 200'));
  expect(lireSignature(Buffer.concat([change, suite]))).toBe('ALTEREE');
});

test('un horodatage du document ne cache pas la signature', () => {
  const horodate = '\n9 0 obj << /SubFilter /ETSI.RFC3161 /ByteRange [0 1 2 3] >> endobj';
  expect(lireSignature(Buffer.concat([signer('Facture FA-1'), Buffer.from(horodate)]))).toBe('COMPLETEE');
});

test.each([
  ['sans signature', '%PDF-1.7 Facture', 'ABSENTE'],
  ['une plage qui ne tient pas dans le fichier', '%PDF-1.7 /ByteRange [0 10 20 9999]', 'ILLISIBLE'],
  ['une plage à l’envers', '%PDF-1.7 /ByteRange [0 30 10 5]', 'ILLISIBLE'],
  ['une place réservée, pas encore signée', '%PDF-1.7 /ByteRange [0 /********** /**********]', 'ILLISIBLE'],
])('%s : %s', (_quoi, texte, attendu) => {
  expect(lireSignature(Buffer.from(texte))).toBe(attendu);
});

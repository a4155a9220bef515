import { describe, expect, test } from 'vitest';
import { estUneCopie, estUnPdf, extensionDe } from './fichier.ts';

const PDF = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]);
const JPG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);

test.each([
  ['Devis.2026.PDF', 'pdf'],
  ['pdf', ''],
  ['.pdf', ''],
  ['kbis.', ''],
])('l’extension de « %s » : « %s »', (nom, extension) => expect(extensionDe(nom)).toBe(extension));

describe('la copie d’un papier est ce que son nom dit', () => {
  test.each([
    ['kbis.pdf', PDF, true],
    ['KBIS.PDF', PDF, true],
    ['rib.jpg', JPG, true],
    ['lettre.jpeg', JPG, true],
    ['lettre.png', PNG, true],
    ['lettre.png', JPG, false],
    ['kbis.pdf', JPG, false],
    ['kbis.pdf', Buffer.from('MZ'), false],
    ['kbis.pdf', new Uint8Array(), false],
    ['kbis.docx', PDF, false],
    ['pdf', PDF, false],
    ['kbis.constructor', PDF, false],
  ])('%s : %o', (nom, octets, copie) => expect(estUneCopie(nom, octets)).toBe(copie));
});

test('une image n’est pas un PDF', () => {
  expect(estUnPdf('kbis.pdf', PDF)).toBe(true);
  expect(estUnPdf('lettre.jpeg', JPG)).toBe(false);
});

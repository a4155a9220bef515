import { describe, expect, test } from 'vitest';
import { defautDeLaPieceJointe, EXTENSIONS } from './pieces-jointes.ts';

const MO = 1024 * 1024;
const nomDe = (longueur: number) => `${'a'.repeat(longueur - 4)}.pdf`;

describe('pièces jointes', () => {
  test.each([
    ['bon.pdf', undefined],
    ['BON.PDF', undefined],
    ['archive.tar.gz', undefined],
    ['photo.heic', 'PJ_EXTENSION'],
    ['programme.exe', 'PJ_EXTENSION'],
    ['facture.pdf.exe', 'PJ_EXTENSION'],
    ['sans extension', 'PJ_EXTENSION'],
    ['.pdf', 'PJ_EXTENSION'],
    ['facture.', 'PJ_EXTENSION'],
    ['', 'PJ_EXTENSION'],
  ])('[R-FAC-015] « %s » : %s', (nom, attendu) => {
    expect(defautDeLaPieceJointe({ nom, taille: 1 })).toBe(attendu);
  });

  test('[R-FAC-015] les 35 formats du guide, ni plus ni moins', () => {
    expect(EXTENSIONS).toHaveLength(35);
    expect(new Set(EXTENSIONS).size).toBe(35);
  });

  test.each([
    [nomDe(50), undefined],
    [nomDe(51), 'PJ_NOM'],
    [`${'é'.repeat(46)}.pdf`.normalize('NFD'), undefined],
  ])('[R-FAC-016] %s : %s', (nom, attendu) => {
    expect(defautDeLaPieceJointe({ nom, taille: 1 })).toBe(attendu);
  });

  test.each([
    [10 * MO, undefined],
    [10 * MO + 1, 'FICHIER_TROP_GROS'],
  ])('[R-FAC-017] %i octets : %s', (taille, attendu) => {
    expect(defautDeLaPieceJointe({ nom: 'bon.pdf', taille })).toBe(attendu);
  });
});

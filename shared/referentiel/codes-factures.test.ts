import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  codesDe,
  DEVISES,
  MODES_DE_DEPOT,
  MODES_DE_REGLEMENT,
  MOTIFS_EXONERATION,
  TAUX_ADMIS_POUR_DIX_MILLE,
  TAUX_DE_TVA,
  TYPES_DE_FACTURE,
  TYPES_DE_FACTURE_RECHERCHE,
  TYPES_DE_TVA,
} from './codes-factures.ts';

const tables = {
  TYPES_DE_FACTURE,
  TYPES_DE_FACTURE_RECHERCHE,
  MODES_DE_REGLEMENT,
  TYPES_DE_TVA,
  DEVISES,
  MOTIFS_EXONERATION,
  TAUX_DE_TVA,
  MODES_DE_DEPOT,
};

test.each(Object.entries(tables))('%s : codes et libellés uniques, source dite', (_nom, table) => {
  expect(new Set(table.map((l) => l.code)).size).toBe(table.length);
  expect(new Set(table.map((l) => l.libelle)).size).toBe(table.length);
  for (const ligne of table) expect(ligne.source).toMatch(/^(S\d+|connaissance|supposé)$/);
});

test('on dépose une facture ou un avoir ; l’acompte ne se trouve que dans la recherche', () => {
  expect(codesDe(TYPES_DE_FACTURE)).toEqual(['FACTURE', 'AVOIR']);
  expect(codesDe(TYPES_DE_FACTURE_RECHERCHE)).toEqual(['FACTURE', 'AVOIR', 'ACOMPTE']);
});

test('l’euro et le virement sont proposés en premier', () => {
  expect(DEVISES[0].code).toBe('EUR');
  expect(MODES_DE_REGLEMENT.map((m) => m.libelle)).toEqual([
    'Virement',
    'Prélèvement',
    'Chèque',
    'Espèce',
    'Report',
    'Autre',
  ]);
});

test('chaque taux de la liste est un taux admis, et son libellé le dit', () => {
  for (const { libelle, pourDixMille } of TAUX_DE_TVA) {
    expect(TAUX_ADMIS_POUR_DIX_MILLE).toContain(pourDixMille);
    expect(libelle).toBe(`${String(pourDixMille / 100).replace('.', ',')} %`);
  }
});

test('les codes d’une table font une énumération', () => {
  expect(z.enum(codesDe(TYPES_DE_TVA)).parse('SANS_TVA')).toBe('SANS_TVA');
  expect(z.enum(codesDe(TYPES_DE_TVA)).safeParse('TVA').success).toBe(false);
});

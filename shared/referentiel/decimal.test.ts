import { describe, expect, test } from 'vitest';
import {
  decimalesDe,
  estNegatif,
  estPositif,
  formaterDecimal,
  formaterDecimalSaisi,
  lireDecimal,
  normaliserDecimal,
  pourcentageDe,
  produitEnCentiemes,
} from './decimal.ts';

test.each([
  ['12', '36', 43_200],
  ['0.5', '1.01', 51],
  ['0.49', '1.01', 49],
  ['3', '0.333333', 100],
  ['1', '0.005', 1],
  ['1', '0.0049', 0],
  ['1.005', '1', 101],
  ['-0.5', '1.01', -51],
  ['0.1', '0.2', 2],
  ['1234.5678', '9.999999', 1_234_568],
  ['0', '12.5', 0],
])('%s × %s font %i centièmes', (a, b, centiemes) => {
  expect(produitEnCentiemes(a, b)).toBe(centiemes);
  expect(produitEnCentiemes(b, a)).toBe(centiemes);
});

test.each([
  [51_000, '20', 10_200],
  [43_200, '2.1', 907],
  [38_400, '5', 1_920],
  [1_050, '5.5', 58],
  [1_000, '5.5', 55],
  [50, '1', 1],
  [49, '1', 0],
  [-51_000, '20', -10_200],
  [0, '20', 0],
])('%i centimes à %s pour cent font %i', (base, taux, tva) => {
  expect(pourcentageDe(base, taux)).toBe(tva);
});

describe('ce qu’une personne tape', () => {
  test.each([
    ['2', '2'],
    ['2,50', '2.5'],
    ['1 234,5678', '1234.5678'],
    ['1\u202f234,5', '1234.5'],
    ['007', '7'],
    ['0,0', '0'],
    ['-3', '-3'],
    ['−3', '-3'],
  ])('« %s » se lit %s', (texte, decimal) => expect(lireDecimal(texte)).toBe(decimal));

  test.each(['', 'deux', '1.234,5', '1,5,2', '12 34', '1e3', '--1', ',5', '5,'])(
    '« %s » n’est pas un nombre',
    (texte) => expect(lireDecimal(texte)).toBeUndefined(),
  );
});

test('un nombre se montre, se corrige et se compare comme il est écrit', () => {
  expect(formaterDecimal('1234567.5')).toBe('1\u202f234\u202f567,5');
  expect(formaterDecimal('20.00')).toBe('20');
  expect(formaterDecimalSaisi('1234.50')).toBe('1234,5');
  expect(normaliserDecimal('-0.00')).toBe('0');
  expect(decimalesDe('2.500')).toBe(1);
  expect([estPositif('0.0001'), estPositif('0'), estNegatif('-1'), estNegatif('0')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

import { expect, test } from 'vitest';
import { centimes, centimesFrancais, decimalNormalise, prixUnitaire } from './montants.ts';

test.each([
  ['1326.00', 132600],
  ['1326', 132600],
  ['.5', 50],
  ['+12.', 1200],
  ['-218.48', -21848],
  ['-0.00', 0],
  ['1456.272', 145627],
  ['0.005', 1],
  ['0.0049', 0],
  ['-0.005', -1],
  ['19.995', 2000],
  ['1.0e3', undefined],
  ['12,50', undefined],
  ['', undefined],
  ['#MONTANT_HT#', undefined],
  ['9'.repeat(40), undefined],
])('le texte décimal « %s » vaut %s centimes', (texte, attendu) => {
  expect(centimes(texte)).toBe(attendu);
});

test.each([
  ['1 326,00 €', 132600],
  ['1\u202f326,00\u00a0€', 132600],
  ['-218,48', -21848],
  ['1.326,00', 132600],
  ['624.90', 62490],
  ['100 EUR', 10000],
  ['12,345', undefined],
  ['douze', undefined],
])('le montant imprimé « %s » vaut %s centimes', (texte, attendu) => {
  expect(centimesFrancais(texte)).toBe(attendu);
});

test('un décimal garde sa valeur et perd ses zéros inutiles', () => {
  expect(['007.500', '0', '-0.0', '12.3400', 'a', '.'].map(decimalNormalise)).toEqual([
    '7.5',
    '0',
    '0',
    '12.34',
    undefined,
    undefined,
  ]);
});

test.each([
  ['90.00', undefined, '90'],
  ['10.00', '100', '0.1'],
  ['10', '3', '3.333333'],
  ['20', '3', '6.666667'],
  ['-10', '4', '-2.5'],
  ['5', '0', '5'],
  ['5', 'x', '5'],
  ['x', '2', undefined],
])('un prix de %s pour %s unités donne %s', (prix, base, attendu) => {
  expect(prixUnitaire(prix, base)).toBe(attendu);
});

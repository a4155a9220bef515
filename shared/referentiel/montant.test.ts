import { expect, test } from 'vitest';
import { Centimes, formaterMontant, formaterMontantSaisie, lireMontant } from './montant.ts';

test.each([
  ['1 326,00', 132600],
  ['1326.5', 132650],
  ['1\u202f326,00\u00a0€', 132600],
  [' 1 326,00 EUR ', 132600],
  ['12\u202f345\u202f678,90', 1234567890],
  ['0,1', 10],
  ['0', 0],
  ['19,99', 1999],
  ['-12,50', -1250],
  ['−12,50', -1250],
  ['-0', 0],
])('« %s » se lit %s centimes', (texte, centimes) => {
  expect(lireMontant(texte)).toBe(centimes);
});

test.each([
  '',
  '€',
  'douze',
  '12,345',
  '1.326,00',
  '1,326.00',
  '13 26,00',
  '1326,',
  ',50',
  '1e3',
  '--5',
  '12345678901234',
])('« %s » n’est pas un montant', (texte) => {
  expect(lireMontant(texte)).toBeUndefined();
});

test.each([
  [132600, '1\u202f326,00\u00a0€', '1326,00'],
  [0, '0,00\u00a0€', '0,00'],
  [5, '0,05\u00a0€', '0,05'],
  [99999, '999,99\u00a0€', '999,99'],
  [100000000, '1\u202f000\u202f000,00\u00a0€', '1000000,00'],
  [-1250, '-12,50\u00a0€', '-12,50'],
])('%s centimes s’affichent « %s » et se corrigent « %s »', (centimes, affiche, saisi) => {
  expect(formaterMontant(centimes)).toBe(affiche);
  expect(formaterMontantSaisie(centimes)).toBe(saisi);
  expect(lireMontant(affiche)).toBe(centimes);
  expect(lireMontant(saisi)).toBe(centimes);
});

test.each([
  [-1, 'MONTANT_NEGATIF'],
  [12.5, 'CHAMP_FORMAT'],
  [Number.NaN, 'CHAMP_FORMAT'],
  [1_000_000_000_000, 'CHAMP_FORMAT'],
  ['12', 'CHAMP_FORMAT'],
  [undefined, 'CHAMP_OBLIGATOIRE'],
])('un montant de %s est refusé (%s)', (valeur, code) => {
  expect(Centimes.safeParse(valeur).error?.issues[0]?.message).toBe(code);
});

test('un montant entier et positif est accepté jusqu’à la borne', () => {
  expect(Centimes.parse(0)).toBe(0);
  expect(Centimes.parse(999_999_999_999)).toBe(999_999_999_999);
});

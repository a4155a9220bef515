import { expect, test } from 'vitest';
import { repondA } from './nommees.ts';

const LYCEE = { raisonSociale: 'Lycée de Valbrune', identifiant: '00019037100013' };

test.each([
  ['lycee de val', true],
  ['VALBRUNE', true],
  ['000 190 371 00013', true],
  ['000190371', true],
  // A part of a number names nobody.
  ['00019037', false],
  ['mairie', false],
])('« %s » : %s', (texte, attendu) => {
  expect(repondA(texte)(LYCEE)).toBe(attendu);
});

test('un identifiant étranger ne répond pas à un SIREN', () => {
  expect(repondA('123456789')({ raisonSociale: 'Muster', identifiant: '123456789DE' })).toBe(false);
});

import { expect, test } from 'vitest';
import { defautDeLaTva, NumeroTva } from './tva.ts';

test.each([
  ['FR44732829320', undefined],
  ['fr 44 732.829-320', undefined],
  ['FR29999990013', undefined],
  ['FR06999990070', undefined],
  ['FR26000101014', undefined],
  ['FR45732829320', 'TVA_CLE'],
  ['FR44732829321', 'TVA_CLE'],
  ['FRK7732829320', undefined],
  ['FR4473282932', 'TVA_FORMAT'],
  ['FR447328293200', 'TVA_FORMAT'],
  ['BE0123456789', undefined],
  ['CHE123456789TVA', undefined],
  ['44732829320', 'TVA_FORMAT'],
  ['B', 'TVA_FORMAT'],
  ['FR44732829320\u202e', 'TVA_FORMAT'],
])('le numéro de TVA « %s » a pour défaut %s', (texte, defaut) => {
  expect(defautDeLaTva(texte)).toBe(defaut);
});

test('le champ peut rester vide, et se range sans ornement', () => {
  expect(NumeroTva.parse('')).toBeUndefined();
  expect(NumeroTva.parse(undefined)).toBeUndefined();
  expect(NumeroTva.parse('fr44 732 829 320')).toBe('FR44732829320');
  expect(NumeroTva.safeParse('FR45732829320').error?.issues[0]?.message).toBe('TVA_CLE');
});

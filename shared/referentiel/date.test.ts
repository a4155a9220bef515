import { expect, test } from 'vitest';
import {
  ajouterDuree,
  ajouterJours,
  ecartJours,
  formaterInstant,
  formaterJour,
  formaterJourLong,
  Instant,
  instantA,
  Jour,
  jourDe,
  prochainJourA,
} from './date.ts';

test.each(['2026-11-24', '2028-02-29', '2000-02-29', '1999-12-31'])('%s est un jour', (jour) => {
  expect(Jour.parse(jour)).toBe(jour);
});

test.each([
  ['2026-02-29', 'CHAMP_FORMAT'],
  ['1900-02-29', 'CHAMP_FORMAT'],
  ['2026-13-01', 'CHAMP_FORMAT'],
  ['2026-00-10', 'CHAMP_FORMAT'],
  ['2026-04-31', 'CHAMP_FORMAT'],
  ['24/11/2026', 'CHAMP_FORMAT'],
  ['0026-11-24', 'CHAMP_FORMAT'],
  ['2026-11-24T00:00:00.000Z', 'CHAMP_FORMAT'],
  ['', 'CHAMP_OBLIGATOIRE'],
  [undefined, 'CHAMP_OBLIGATOIRE'],
])('« %s » n’est pas un jour (%s)', (texte, code) => {
  expect(Jour.safeParse(texte).error?.issues[0]?.message).toBe(code);
});

test('un instant est en UTC, à la milliseconde', () => {
  expect(Instant.parse('2026-11-24T08:12:00.000Z')).toBe('2026-11-24T08:12:00.000Z');
  for (const faux of [
    '2026-11-24T08:12:00Z',
    '2026-11-24T09:12:00.000+01:00',
    '2026-02-30T00:00:00.000Z',
    '2026-11-24',
  ])
    expect(Instant.safeParse(faux).success, faux).toBe(false);
});

test.each([
  ['2026-11-24T22:59:59.999Z', '2026-11-24'],
  ['2026-11-24T23:00:00.000Z', '2026-11-25'],
  ['2026-07-14T21:59:59.999Z', '2026-07-14'],
  ['2026-07-14T22:00:00.000Z', '2026-07-15'],
])('à %s, il est le %s à Paris', (instant, jour) => {
  expect(jourDe(instant)).toBe(jour);
});

test('les dates se lisent à la française', () => {
  expect(formaterJour('2026-11-24')).toBe('24/11/2026');
  expect(formaterJourLong('2026-11-24')).toBe('mardi 24 novembre 2026');
  expect(formaterJourLong('2026-11-01')).toBe('dimanche 1er novembre 2026');
  expect(formaterInstant('2026-11-24T08:12:00.000Z')).toBe('24/11/2026 à 09:12');
  expect(formaterInstant('2026-07-14T22:05:00.000Z')).toBe('15/07/2026 à 00:05');
});

test.each([
  ['2026-11-24', 30, '2026-12-24'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s et %i jours font %s', (jour, nombre, attendu) => {
  expect(ajouterJours(jour, nombre)).toBe(attendu);
  expect(ecartJours(jour, attendu)).toBe(nombre);
});

test('une durée est du temps écoulé, même la nuit du changement d’heure', () => {
  expect(ajouterDuree('2026-10-24T10:00:00.000Z', { jours: 1 })).toBe('2026-10-25T10:00:00.000Z');
  expect(formaterInstant(ajouterDuree('2026-10-24T10:00:00.000Z', { jours: 1 }))).toBe('25/10/2026 à 11:00');
  expect(ajouterDuree('2026-11-24T08:12:00.000Z', { heures: 23, minutes: 47, secondes: 59 })).toBe(
    '2026-11-25T07:59:59.000Z',
  );
  expect(ajouterDuree('2026-11-24T08:12:00.000Z', {})).toBe('2026-11-24T08:12:00.000Z');
});

test.each([
  ['2026-11-24', '09:00', '2026-11-24T08:00:00.000Z'],
  ['2026-07-14', '09:00', '2026-07-14T07:00:00.000Z'],
  ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ['2026-11-24', '00:00', '2026-11-23T23:00:00.000Z'],
])('le %s à %s à Paris, il est %s', (jour, heure, instant) => {
  expect(instantA(jour, heure)).toBe(instant);
});

test.each([
  ['2026-11-24T07:59:59.999Z', '2026-11-24T08:00:00.000Z'],
  ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z'],
  ['2026-10-24T12:00:00.000Z', '2026-10-25T08:00:00.000Z'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01T08:00:00.000Z'],
])('après %s, 9 h sonne à %s', (instant, attendu) => {
  expect(prochainJourA(instant, '09:00')).toBe(attendu);
});

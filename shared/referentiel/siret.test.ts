import { expect, test } from 'vitest';
import {
  calculerSiret,
  defautDuSiret,
  formaterSiret,
  normaliserIdentifiant,
  numeroTvaFr,
  Siret,
  sirenDe,
} from './siret.ts';

test.each([
  ['73282932000074', undefined],
  ['73282932000075', 'SIRET_CLE'],
  ['35600000000048', undefined],
  ['35600000049837', undefined],
  ['35600000049838', 'SIRET_CLE'],
  ['7328293200007', 'SIRET_LONGUEUR'],
  ['732829320000741', 'SIRET_LONGUEUR'],
  ['732 829 320 00074', undefined],
  ['732\u202f829\u00a0320.000-74', undefined],
  ['7328293200007O', 'SIRET_LONGUEUR'],
  ['٧٣٢٨٢٩٣٢٠٠٠٠٧٤', 'SIRET_LONGUEUR'],
  ['', 'SIRET_LONGUEUR'],
])('le SIRET « %s » a pour défaut %s', (texte, defaut) => {
  expect(defautDuSiret(texte)).toBe(defaut);
});

test('un SIRET dont la clé est juste mais pas celle de son SIREN est refusé', () => {
  // 732829328 has a false key; 00007 + 6 gives the 14 digits a true one.
  const sansCle = '7328293280000';
  const complete = Array.from({ length: 10 }, (_, cle) => `${sansCle}${cle}`);
  expect(complete.map(defautDuSiret)).toEqual(Array(10).fill('SIRET_CLE'));
});

test('la règle de La Poste ne vaut que pour La Poste', () => {
  expect(defautDuSiret('73282932000059')).toBe('SIRET_CLE');
});

test.each([
  ['99999001300016', 'FR29999990013'],
  ['99999007000016', 'FR06999990070'],
  ['73282932000074', 'FR44732829320'],
])('le numéro de TVA de %s est %s', (siret, tva) => {
  expect(numeroTvaFr(sirenDe(siret))).toBe(tva);
});

test('le schéma retire les espaces et dit ce qui ne va pas', () => {
  expect(Siret.parse(' 732 829 320 00074 ')).toBe('73282932000074');
  expect(Siret.safeParse('123').error?.issues[0]?.message).toBe('SIRET_LONGUEUR');
  expect(Siret.safeParse('73282932000075').error?.issues[0]?.message).toBe('SIRET_CLE');
  expect(Siret.safeParse('').error?.issues.map((i) => i.message)).toEqual(['CHAMP_OBLIGATOIRE']);
  expect(Siret.safeParse(undefined).error?.issues[0]?.message).toBe('CHAMP_OBLIGATOIRE');
});

test('un SIRET se lit par groupes, un identifiant s’écrit en capitales sans ornement', () => {
  expect(formaterSiret('00010101400017')).toBe('000\u00a0101\u00a0014\u00a000017');
  expect(formaterSiret('BE0123456789')).toBe('BE0123456789');
  expect(normaliserIdentifiant('be 0123.456–789')).toBe('BE0123456789');
});

test('un SIRET fictif calculé a deux clés justes', () => {
  expect(calculerSiret('00010101', '0001')).toBe('00010101400017');
  expect(calculerSiret('99999001', '0002')).toBe('99999001300024');
  expect(defautDuSiret(calculerSiret('00012345', '0003'))).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import {
  cleDeRibJuste,
  defautDeLIban,
  defautDuBic,
  estCompteDExercice,
  estIbanDExercice,
  grouperIban,
  masquerIban,
  PAYS_IBAN,
} from './iban.ts';

describe('un IBAN', () => {
  // The vectors of the notes, § 7.3.
  test.each([
    ['FR76 3000 6000 0112 3456 7890 189', undefined],
    ['FR76 3000 6000 0112 3456 7890 188', 'IBAN_CLE'],
    ['DE89 3704 0044 0532 0130 00', undefined],
    ['BE68 5390 0754 7034', undefined],
    ['FR7699999000010000000000115', undefined],
    ['FR7699999000020000000000294', undefined],
    ['FR2099999000030000000000A82', undefined],
    ['fr76-9999 9000.0100\u00a00000 0000 115', undefined],
    ['FR769999900001000000000011', 'IBAN_LONGUEUR'],
    ['BE685390075470341', 'IBAN_LONGUEUR'],
    ['US12345678901234', 'IBAN_PAYS'],
    ['', 'IBAN_PAYS'],
    ['FRXX99999000010000000000115', 'IBAN_CLE'],
    ['FR76é9999000010000000000115', 'IBAN_CLE'],
  ])('%s : %s', (iban, defaut) => expect(defautDeLIban(iban)).toBe(defaut));

  test('français à la clé d’IBAN juste, la clé du RIB se vérifie aussi', () => {
    // Two RIB keys away from the true one, with the IBAN key worked out again.
    const faux = [...Array(98).keys()].map((n) => `FR${String(n).padStart(2, '0')}99999000010000000000116`);
    expect(faux.map(defautDeLIban).filter((d) => d !== 'IBAN_CLE')).toContain('IBAN_CLE_RIB');
  });

  test('n’est accepté que d’une banque d’exercice ou d’un exemple connu', () => {
    expect(estIbanDExercice('FR76 9999 9000 0100 0000 0000 115')).toBe(true);
    expect(estIbanDExercice('BE68 5390 0754 7034')).toBe(true);
    expect(estIbanDExercice('FR76 3000 6000 0112 3456 7890 189')).toBe(false);
    expect(estIbanDExercice('ES9121000418450200051332')).toBe(false);
    expect(estCompteDExercice('99999 00001 00000000001 15')).toBe(true);
    expect(estCompteDExercice('30006 00001 12345678901 89')).toBe(false);
  });

  test('se lit par quatre, et se masque', () => {
    expect(grouperIban('BE68539007547034')).toBe('BE68\u00a05390\u00a00754\u00a07034');
    expect(grouperIban('FR7699999000010000000000115')).toMatch(/\u00a0115$/);
    expect(masquerIban('BE68539007547034')).toBe('••••\u00a07034');
  });

  test('chaque pays n’est là qu’une fois, avec une longueur possible', () => {
    expect(new Set(PAYS_IBAN.map(({ code }) => code)).size).toBe(PAYS_IBAN.length);
    for (const { longueur } of PAYS_IBAN) expect(longueur >= 15 && longueur <= 34).toBe(true);
  });
});

test.each([
  ['99999000010000000000115', true],
  ['99999000030000000000A82', true],
  ['99999000010000000000116', false],
  ['9999900001000000000011', false],
])('clé du RIB %s : %s', (rib, juste) => expect(cleDeRibJuste(rib)).toBe(juste));

test.each([
  ['EXERFRPP', undefined],
  ['exer fr pp xxx', undefined],
  ['EXERFRP', 'BIC_LONGUEUR'],
  ['EXERFRPPXX', 'BIC_LONGUEUR'],
  ['EX3RFRPP', 'BIC_FORMAT'],
  ['EXERF1PP', 'BIC_FORMAT'],
])('BIC %s : %s', (bic, defaut) => expect(defautDuBic(bic)).toBe(defaut));

import { expect, test } from 'vitest';
import { estPays, nomDuPays, PAYS, zoneDuPays } from './pays.ts';

test('chaque pays est là une fois, dont les vingt-six autres de l’Union', () => {
  expect(new Set(PAYS.map((p) => p.code)).size).toBe(PAYS.length);
  expect(PAYS.filter((p) => p.zone === 'UE')).toHaveLength(26);
  expect(
    PAYS.filter((p) => p.zone === 'OUTRE_MER')
      .map((p) => p.code)
      .sort(),
  ).toEqual(['NC', 'PF', 'WF']);
});

test('un code inconnu n’est pas un pays', () => {
  expect(estPays('BE')).toBe(true);
  expect(zoneDuPays('BE')).toBe('UE');
  expect(nomDuPays('CH')).toBe('Suisse');
  expect(estPays('ZZ')).toBe(false);
  expect(estPays('constructor')).toBe(false);
  expect(nomDuPays('ZZ')).toBe('ZZ');
});

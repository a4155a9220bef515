import { expect, test } from 'vitest';
import { dernierJour, moisCourt, nomDuMois } from './liens.ts';

test.each([
  ['2026-02-01', 'MOIS', '2026-02-28'],
  ['2024-02-01', 'MOIS', '2024-02-29'],
  ['2026-12-01', 'MOIS', '2026-12-31'],
  ['2026-01-01', 'AN', '2026-12-31'],
] as const)('du %s, un %s finit le %s', (debut, periode, fin) => expect(dernierJour(debut, periode)).toBe(fin));

test('un mois se nomme', () => {
  expect(nomDuMois('2026-08-01')).toBe('août 2026');
  expect(moisCourt('2026-02-01')).toBe('févr.');
});

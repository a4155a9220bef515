import { describe, expect, test } from 'vitest';
import { attendSonDebut, defautsDeLaPeriode, statutSelonLesDates } from './validite.ts';

const JOUR = '2026-03-02';

describe('des dates tapées le 2 mars', () => {
  test.each([
    [{}, {}],
    [{ dateDebut: '2026-03-02' }, {}],
    [{ dateDebut: '2026-03-02', dateFin: '2026-03-02' }, {}],
    [{ dateDebut: '2026-03-10', dateFin: '2026-03-09' }, { dateFin: 'DATE_FIN_AVANT_DEBUT' }],
    [{ dateDebut: '2026-01-01', dateFin: '2026-03-01' }, { dateFin: 'DATE_FIN_PASSEE' }],
    [{ dateFin: '2026-03-02' }, {}],
  ])('%j : %j', (periode, defauts) => expect(defautsDeLaPeriode(periode, JOUR)).toEqual(defauts));
});

test.each([
  [{}, 'ACTIF'],
  [{ dateDebut: '2026-03-02', dateFin: '2026-03-02' }, 'ACTIF'],
  [{ dateDebut: '2026-03-03' }, 'INACTIF'],
  [{ dateFin: '2026-03-01' }, 'INACTIF'],
])('valable du premier au dernier jour compris : %j, %s', (periode, statut) =>
  expect(statutSelonLesDates(periode, JOUR)).toBe(statut),
);

test('un service désactivé n’attend pas son début', () => {
  expect(attendSonDebut({ statut: 'INACTIF', dateDebut: '2026-03-03' }, JOUR)).toBe(true);
  expect(attendSonDebut({ statut: 'INACTIF', dateDebut: '2026-03-02' }, JOUR)).toBe(false);
  expect(attendSonDebut({ statut: 'ACTIF', dateDebut: null }, JOUR)).toBe(false);
});

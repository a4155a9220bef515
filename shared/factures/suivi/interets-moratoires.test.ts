import { describe, expect, test } from 'vitest';
import { interetsMoratoires, TAUX_BCE } from './interets-moratoires.ts';

describe('les intérêts moratoires', () => {
  test.each([
    // limite, payée, principal, depuis, jours, taux, intérêts
    ['2026-04-01', '2026-04-11', 120_000, '2026-04-02', 10, 1015, 334],
    ['2024-06-29', '2024-06-30', 1_000_000, '2024-06-30', 1, 1250, 342],
    // The last day to pay is the last of June: interest begins in July, at the rate of July.
    ['2024-06-30', '2024-07-30', 1_000_000, '2024-07-01', 30, 1225, 10068],
    ['2024-12-31', '2025-01-01', 100_000_000, '2025-01-01', 1, 1115, 30548],
    ['2021-03-01', '2022-03-01', 36_500_000, '2021-03-02', 365, 800, 2_920_000],
  ])('limite %s, payée le %s, %i centimes', (limite, jusqua, principal, depuis, jours, taux, centimes) => {
    expect(interetsMoratoires({ limite, jusqua, principal })).toMatchObject({ depuis, jours, taux, centimes });
  });

  test.each([
    ['le dernier jour', '2026-04-01', '2026-04-01', 100],
    ['avant', '2026-04-01', '2026-03-20', 100],
    ['sur rien', '2026-04-01', '2026-06-01', 0],
  ])('rien n’est dû %s', (_quand, limite, jusqua, principal) => {
    expect(interetsMoratoires({ limite, jusqua, principal })).toBeUndefined();
  });

  test('la table est rangée par date, chaque ligne au début d’un semestre', () => {
    const jours = TAUX_BCE.map(({ depuis }) => depuis);
    expect([...jours].sort()).toEqual(jours);
    expect(jours.every((jour) => /-(01|07)-01$/.test(jour))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { criteresDe, defautsDesCriteres, LISTE_CRITERES } from './criteres.ts';

describe('les critères de la recherche', () => {
  test('chacun sert dans un espace au moins', () => {
    const servis = new Set((['emises', 'recues', 'a-valider'] as const).flatMap((espace) => criteresDe(espace)));
    expect(LISTE_CRITERES.filter((cle) => !servis.has(cle))).toEqual([]);
  });

  test('ce que le destinataire a fait ne se cherche que chez lui', () => {
    expect(criteresDe('recues')).toContain('telechargee');
    expect(criteresDe('emises')).not.toContain('telechargee');
    expect(criteresDe('a-valider')).not.toContain('telechargee');
  });

  test.each([
    [{ ttcMin: '1 326,50', ttcMax: '1326.5 €' }, {}],
    [{ ttcMin: 'cent' }, { ttcMin: 'CHAMP_FORMAT' }],
    [{ ttcMin: '-1' }, { ttcMin: 'CHAMP_FORMAT' }],
    // As numbers, not as texts.
    [{ ttcMin: '9', ttcMax: '10' }, {}],
    [{ ttcMin: '10', ttcMax: '9' }, { ttcMax: 'BORNES_INVERSEES' }],
    [{ du: '2026-03-02', au: '2026-03-02' }, {}],
    [{ du: '2026-03-03', au: '2026-03-02' }, { au: 'BORNES_INVERSEES' }],
    [{ factureAu: '2026-02-30' }, { factureAu: 'CHAMP_FORMAT' }],
    [{ numero: '', ttcMin: '' }, {}],
  ])('%j', (saisis, defauts) => expect(defautsDesCriteres(saisis)).toEqual(defauts));
});

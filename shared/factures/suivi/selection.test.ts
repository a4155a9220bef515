import { expect, test } from 'vitest';
import { ACTES_D_ENSEMBLE } from './selection.ts';

test('d’un bloc, on fait avancer ; on ne renvoie rien, et l’on ne lève pas une suspension', () => {
  expect(ACTES_D_ENSEMBLE).toEqual([
    'constaterServiceFait',
    'mandater',
    'mettreADispositionComptable',
    'comptabiliser',
    'mettreEnPaiement',
  ]);
});

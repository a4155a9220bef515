import { describe, expect, test } from 'vitest';
import { espacesVisibles } from './espaces-visibles.ts';

describe('les espaces montrés', () => {
  const TOUJOURS = ['ACCUEIL', 'MON_COMPTE'];
  test.each([
    ['à une personne sans structure', [], []],
    ['d’une entreprise qui facture', ['FACTURES_EMISES'], ['FACTURES_EMISES']],
    [
      'd’une structure publique, dans l’ordre des onglets',
      ['FACTURES_RECUES', 'FACTURES_EMISES'],
      ['FACTURES_EMISES', 'FACTURES_RECUES'],
    ],
    ['sans ceux qui n’ont pas encore d’écran', ['RACCORDEMENT', 'INCONNU'], []],
  ])('%s', (_cas, ouverts, attendus) =>
    expect(espacesVisibles({ ouverts, roles: ['US'] })).toEqual([...TOUJOURS, ...attendus, 'ANNUAIRE']),
  );

  test.each(['GP', 'GS'])('un %s a en plus « Activités du gestionnaire »', (role) =>
    expect(espacesVisibles({ ouverts: [], roles: ['US', role] })).toEqual([
      ...TOUJOURS,
      'ACTIVITES_GESTIONNAIRE',
      'ANNUAIRE',
    ]),
  );
});

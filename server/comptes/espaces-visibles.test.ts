import { describe, expect, test } from 'vitest';
import { espacesVisibles } from './espaces-visibles.ts';

describe('les espaces montrés', () => {
  test.each([
    ['à une personne sans structure', [], ['ACCUEIL', 'MON_COMPTE']],
    ['d’une entreprise qui facture', ['FACTURES_EMISES'], ['ACCUEIL', 'MON_COMPTE', 'FACTURES_EMISES']],
    [
      'd’une structure publique, dans l’ordre des onglets',
      ['FACTURES_RECUES', 'FACTURES_EMISES'],
      ['ACCUEIL', 'MON_COMPTE', 'FACTURES_EMISES', 'FACTURES_RECUES'],
    ],
    ['sans ceux qui n’ont pas encore d’écran', ['RACCORDEMENT', 'INCONNU'], ['ACCUEIL', 'MON_COMPTE']],
  ])('%s', (_cas, ouverts, attendus) => expect(espacesVisibles({ ouverts, roles: ['GP'] })).toEqual(attendus));
});

import { expect, test } from 'vitest';
import { espacesAOuvrir, espacesProposes } from './espaces-de-structure.ts';

test('une entreprise ne se voit proposer ni les espaces de tout le monde, ni « Factures reçues »', () => {
  const proposes = espacesProposes('PRIVEE');
  expect(proposes).toContain('FACTURES_EMISES');
  for (const code of ['ACCUEIL', 'MON_COMPTE', 'ACTIVITES_GESTIONNAIRE', 'ANNUAIRE', 'FACTURES_RECUES'])
    expect(proposes).not.toContain(code);
  expect(espacesProposes('PUBLIQUE')).toContain('FACTURES_RECUES');
});

test('sont ouverts les espaces cochés et ceux qui viennent d’office, sans ceux qui n’ont pas de sens', () => {
  expect(espacesAOuvrir('PRIVEE', ['FACTURES_EMISES', 'FACTURES_RECUES', 'MON_COMPTE', 'INVENTE'])).toEqual([
    'FACTURES_EMISES',
    'SOLLICITATIONS_EMISES',
    'SOLLICITATIONS_RECUES',
  ]);
  expect(espacesAOuvrir('PRIVEE', [])).not.toContain('FACTURES_EMISES');
  expect(espacesAOuvrir('PUBLIQUE', [])).toEqual(expect.arrayContaining(['FACTURES_EMISES', 'FACTURES_RECUES']));
});

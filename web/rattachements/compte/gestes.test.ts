import { expect, test } from 'vitest';
import { gestesDuMien } from './gestes.ts';

const mien = { statut: 'VALIDEE', role: 'US', structureActive: true, structureRemplacee: false, enAttente: false };

test.each([
  ['un utilisateur', {}, ['seDetacher']],
  ['un gestionnaire secondaire', { role: 'GS' }, ['seDetacher']],
  ['le gestionnaire principal, à qui ce serait refusé', { role: 'GP' }, ['transfererDAbord']],
  ['le gestionnaire principal d’une structure désactivée', { role: 'GP', structureActive: false }, []],
  [
    'celui d’une structure remplacée après un changement de SIRET',
    { role: 'GP', structureActive: false, structureRemplacee: true },
    ['seDetacher'],
  ],
  ['qui est suspendu', { statut: 'DESACTIVEE' }, ['seDetacher']],
  ['qui attend une réponse', { statut: 'EN_COURS_DE_VALIDATION', enAttente: true }, ['annuler']],
  ['qui attend d’autres services', { enAttente: true }, ['annuler', 'seDetacher']],
  ['qui a été refusé', { statut: 'REFUSEE' }, ['redemander']],
  ['qui a été refusé là où plus personne n’entre', { statut: 'REFUSEE', structureActive: false }, []],
])('ce que peut faire %s de son rattachement', (_qui, propre, gestes) =>
  expect(gestesDuMien({ ...mien, ...propre })).toEqual(gestes),
);

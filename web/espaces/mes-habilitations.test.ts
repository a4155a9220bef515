import { expect, test } from 'vitest';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { cheminAbonnement, meilleurMode, peutAgir, suiteDInactive } from './mes-habilitations.ts';

const habilitation = (espace: string, mode: 'CONSULTATION' | 'MODIFICATION', service: string | null = null) => ({
  espace,
  mode,
  service,
  tousServices: false,
});
const structure = (id: number, ...habilitations: MaStructure['habilitations']): MaStructure => ({
  id,
  identifiant: `${id}`,
  raisonSociale: `Structure ${id}`,
  nature: 'PRIVEE',
  active: true,
  remplacee: false,
  role: 'US',
  gestionnaires: [],
  ouverts: [],
  services: [],
  habilitations,
});
const MES = [
  structure(1, habilitation('FACTURES_EMISES', 'CONSULTATION')),
  structure(
    2,
    habilitation('FACTURES_EMISES', 'MODIFICATION'),
    habilitation('FACTURES_RECUES', 'MODIFICATION', 'TECH'),
  ),
];

test('le meilleur mode est celui que l’on a quelque part', () => {
  expect(meilleurMode(MES, 'FACTURES_EMISES')).toBe('MODIFICATION');
  expect(meilleurMode(MES.slice(0, 1), 'FACTURES_EMISES')).toBe('CONSULTATION');
  expect(meilleurMode(MES, 'FACTURES_TRAVAUX')).toBeUndefined();
});

test.each([
  [1, 'FACTURES_EMISES', null, false],
  [2, 'FACTURES_EMISES', null, true],
  [2, 'FACTURES_RECUES', 'TECH', true],
  [2, 'FACTURES_RECUES', 'ECOLES', false],
  [2, 'FACTURES_RECUES', null, false],
  [undefined, 'FACTURES_RECUES', null, false],
] as const)('structure %s, %s, service %s : agir %s', (structureId, espace, service, attendu) =>
  expect(peutAgir(MES, { structureId, espace, service })).toBe(attendu),
);

test('la page d’ajout sait déjà ce que l’on veut', () => {
  expect(cheminAbonnement({})).toBe('/portail/mon-compte/ajouter-un-abonnement');
  expect(cheminAbonnement({ structure: 2, espace: 'FACTURES_EMISES', mode: 'MODIFICATION' })).toBe(
    '/portail/mon-compte/ajouter-un-abonnement?structure=2&espace=FACTURES_EMISES&mode=MODIFICATION',
  );
});

test('une structure inactive : ce qui reste à faire dépend de ce qui lui est arrivé', () => {
  expect(suiteDInactive({ remplacee: false })).toBe('Un gestionnaire peut la réactiver.');
  expect(suiteDInactive({ remplacee: true })).toBe(
    'Elle a changé de SIRET et ne se réactive pas : servez-vous de la nouvelle structure.'.replace(' :', '\u00a0:'),
  );
});

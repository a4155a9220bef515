import { expect, test } from 'vitest';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { lireRattachement, perimetreDe, valeursDepart } from './valeurs.ts';

const geree = (propre: Partial<StructureGeree> = {}): StructureGeree => ({
  id: 9,
  identifiant: '00011218500012',
  raisonSociale: 'Électricité Fontanel',
  monRole: 'GP',
  actif: true,
  services: [{ code: 'CHANTIERS', nom: 'Chantiers' }],
  espaces: ['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'],
  espacesDOffice: ['SOLLICITATIONS_EMISES'],
  ...propre,
});
const GEREES = [geree(), geree({ id: 12 })];

test('au départ, la structure d’où l’on vient est choisie, et donne ce qui vient sans demander', () => {
  const { perimetres } = lireRattachement(valeursDepart(GEREES), GEREES);
  const acces = [{ espace: 'SOLLICITATIONS_EMISES', mode: 'MODIFICATION' }];
  expect(perimetres).toEqual([{ structureId: 9, services: [], acces }]);
});

test('une structure inactive n’est pas choisie', () => {
  const inactive = [geree({ actif: false })];
  expect(lireRattachement(valeursDepart(inactive), inactive).perimetres).toEqual([]);
});

test('un gestionnaire reçoit tout : aucun espace n’est envoyé', () => {
  const { perimetres } = lireRattachement({ ...valeursDepart(GEREES), role: 'GS' }, GEREES);
  expect(perimetres).toEqual([{ structureId: 9, services: [], acces: [] }]);
});

test('dupliquer reprend les services et les espaces de la structure, pas ceux d’un service', () => {
  const collegue = {
    role: 'US' as const,
    services: [
      { code: 'CHANTIERS', nom: 'Chantiers' },
      { code: 'FERME', nom: 'Fermé depuis' },
    ],
    acces: [
      { espace: 'FACTURES_EMISES', mode: 'CONSULTATION' as const, service: null },
      { espace: 'SOLLICITATIONS_EMISES', mode: 'MODIFICATION' as const, service: 'CHANTIERS' },
    ],
  };
  expect(perimetreDe(collegue, geree())).toEqual({
    services: ['CHANTIERS'],
    modes: { FACTURES_EMISES: 'CONSULTATION', SOLLICITATIONS_EMISES: '' },
  });
});

test.each(['GP', 'GS'] as const)(
  'dupliquer un gestionnaire (%s) reprend tous les services, qu’il a par son rôle',
  (role) => {
    expect(perimetreDe({ role, services: [], acces: [] }, geree()).services).toEqual(['CHANTIERS']);
  },
);

import { expect, test } from 'vitest';
import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { accordsDeDepart, servicesDisparus } from './accords.ts';

const service = (id: number, nom: string) => ({ id, code: nom.toUpperCase(), nom, statut: 'VALIDEE' });
const TECHNIQUE = service(1, 'Technique');
const ECOLES = service(2, 'Écoles');
const CANTINE = service(3, 'Cantine');

const demande = (services: DemandeATraiter['services']): DemandeATraiter => ({
  id: 7,
  structure: { id: 4, identifiant: '21990001400012', designation: 'Commune', services: [TECHNIQUE, ECOLES] },
  demandeur: { prenom: 'Léa', nom: 'Martin', emailConnexion: 'lea@exemple.invalid' },
  demandeLe: '2026-03-02T08:00:00.000Z',
  commentaire: null,
  statut: 'EN_COURS_DE_VALIDATION',
  services,
  dejaRattache: false,
});

test('les services demandés sont cochés, les autres non', () => {
  expect(accordsDeDepart([demande([ECOLES])]).get(7)).toEqual({ services: new Set([2]), dateFin: '' });
  expect(servicesDisparus(demande([ECOLES]))).toEqual([]);
});

test('un service désactivé avant la réponse n’est ni coché ni envoyé, et la fenêtre le nomme', () => {
  const avecUnDisparu = demande([ECOLES, CANTINE]);
  expect(accordsDeDepart([avecUnDisparu]).get(7)).toEqual({ services: new Set([2]), dateFin: '' });
  expect(servicesDisparus(avecUnDisparu)).toEqual(['Cantine']);
});

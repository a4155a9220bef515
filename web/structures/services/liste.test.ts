import { expect, test } from 'vitest';
import type { ServiceResume } from '#shared/structures/contrat-services.ts';
import { inutilisables, trier } from './liste.ts';

const service = (code: string, propre: Partial<ServiceResume> = {}): ServiceResume => ({
  id: code.length,
  code,
  nom: code,
  dateDebut: '2026-03-02',
  dateFin: null,
  statut: 'ACTIF',
  duPortail: false,
  espaces: 1,
  utilisateurs: 1,
  ...propre,
});
const codes = (services: readonly { code: string }[]) => services.map(({ code }) => code);

test('la liste se trie dans les deux sens, les accents et les nombres à leur place', () => {
  const services = ['LOT 10', 'Écoles', 'LOT 2', 'Eau'].map((code) => service(code));
  expect(codes(trier(services, undefined))).toEqual(['LOT 10', 'Écoles', 'LOT 2', 'Eau']);
  expect(codes(trier(services, { cle: 'code', sens: 'croissant' }))).toEqual(['Eau', 'Écoles', 'LOT 2', 'LOT 10']);
  expect(codes(trier(services, { cle: 'code', sens: 'decroissant' }))).toEqual(['LOT 10', 'LOT 2', 'Écoles', 'Eau']);
});

test('seuls les services actifs que personne ne peut utiliser sont signalés', () => {
  const services = [
    service('VIDE', { espaces: 0, utilisateurs: 0 }),
    service('SANS-ESPACE', { espaces: 0 }),
    service('COMPLET'),
    service('ARRETE', { statut: 'INACTIF', espaces: 0 }),
    service('FACTURES_PUBLIQUES', { duPortail: true, utilisateurs: 0 }),
  ];
  expect(codes(inutilisables(services))).toEqual(['VIDE', 'SANS-ESPACE']);
});

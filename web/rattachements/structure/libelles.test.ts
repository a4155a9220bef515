import { expect, test } from 'vitest';
import { servicesDits } from './libelles.ts';

const CHANTIERS = { compteId: 1, serviceId: 2, code: 'CHANTIERS', nom: 'Chantiers' };

test('un gestionnaire n’est rattaché à aucun service : il les a tous', () => {
  expect(servicesDits({ role: 'GS', services: [] })).toBe('tous les services');
  expect(servicesDits({ role: 'US', services: [CHANTIERS] })).toBe('Chantiers');
  expect(servicesDits({ role: 'US', services: [] })).toBe('aucun');
});

import { expect, test } from 'vitest';
import { direAttente } from './dire-attente.ts';

test.each([
  ['FACTURES_EMISES', 1, '1 facture revenue, à traiter'],
  ['FACTURES_EMISES', 2, '2 factures revenues, à traiter'],
  ['FACTURES_RECUES', 3, '3 factures à traiter'],
  ['FACTURES_A_VALIDER', 1, '1 facture à valider'],
  ['FACTURES_TRAVAUX', 2, '2 pièces de travaux à traiter'],
  ['ACTIVITES_GESTIONNAIRE', 4, '4 demandes en attente'],
  ['ACTIVITES_GESTIONNAIRE', 0, undefined],
  ['MON_COMPTE', 4, undefined],
] as const)('%s, %i : %s', (code, nombre, phrase) => expect(direAttente(code, nombre)).toBe(phrase));

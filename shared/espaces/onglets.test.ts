import { expect, test } from 'vitest';
import { espacesMontres, ongletsEnAttente } from './onglets.ts';

const VUS = { espaces: ['ACCUEIL', 'FACTURES_EMISES'], onglets: ['ACCUEIL', 'FACTURES_RECUES'] };

test('en 2021, un espace ouvert depuis la connexion attend la suivante', () => {
  expect(espacesMontres(VUS, '2021')).toEqual(['ACCUEIL']);
  expect(ongletsEnAttente(VUS, '2021')).toEqual(['FACTURES_EMISES']);
});

test('un espace que l’on n’a plus disparaît aussitôt', () => {
  expect(espacesMontres(VUS, '2021')).not.toContain('FACTURES_RECUES');
  expect(espacesMontres(VUS, 'actuel')).not.toContain('FACTURES_RECUES');
});

test('aujourd’hui, rien n’attend', () => {
  expect(espacesMontres(VUS, 'actuel')).toEqual(['ACCUEIL', 'FACTURES_EMISES']);
  expect(ongletsEnAttente(VUS, 'actuel')).toEqual([]);
});

import { expect, test } from 'vitest';
import { aMontrer, remettreAPlusTard } from './plus-tard.ts';

const [un, deux] = [{ ligne: 1 }, { ligne: 2 }];

test('sans retour, rien à montrer', () => expect(aMontrer('gilles lundi', [])).toBe(false));

test('« Plus tard » vaut jusqu’à la prochaine connexion, pour ce qui était montré', () => {
  expect(aMontrer('gilles lundi', [un])).toBe(true);
  remettreAPlusTard('gilles lundi', [un]);
  expect(aMontrer('gilles lundi', [un])).toBe(false);
  expect(aMontrer('gilles lundi', [un, deux])).toBe(true);
  expect(aMontrer('gilles mardi', [un])).toBe(true);
  expect(aMontrer('sonia lundi', [un])).toBe(true);
});

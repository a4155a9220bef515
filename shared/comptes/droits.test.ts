import { expect, test } from 'vitest';
import { SYSTEME, VISITEUR } from './acteur.ts';
import { peutChargerAgent } from './droits.ts';

test.each([
  [SYSTEME, true],
  [VISITEUR, false],
  [{ genre: 'FORMATEUR' as const }, false],
  [{ genre: 'COMPTE' as const, compteId: 1 }, false],
])('%o charge un agent : %s', (acteur, attendu) => expect(peutChargerAgent(acteur)).toBe(attendu));

import { expect, test } from 'vitest';
import { prochaineReponse } from './reponses-aux-abonnements.ts';

const PREMIERE = { changement: false, mode: 'MODIFICATION', dejaRepondu: false } as const;
const dit = (temperament: 'rapide' | 'procedurier' | 'absent' | 'etourdi', demande: object, hasard = 0.9) => {
  const reponse = prochaineReponse(temperament, { demande: { ...PREMIERE, ...demande }, alea: () => hasard });
  return reponse && `${reponse.acte}${reponse.mode ? ` ${reponse.mode}` : ''}`;
};

test.each([
  ['rapide', {}, 'valider'],
  ['absent', {}, undefined],
  ['procedurier', {}, 'valider CONSULTATION'],
  ['procedurier', { mode: 'CONSULTATION' }, 'valider'],
  ['procedurier', { changement: true }, 'refuser'],
  ['procedurier', { dejaRepondu: true }, 'valider'],
  ['procedurier', { changement: true, dejaRepondu: true }, 'valider'],
  ['etourdi', {}, 'valider'],
] as const)('un gestionnaire %s, %o : %s', (temperament, demande, attendu) =>
  expect(dit(temperament, demande)).toBe(attendu),
);

test('l’étourdi refuse parfois à tort, jamais deux fois', () => {
  expect(dit('etourdi', {}, 0.1)).toBe('refuser');
  expect(dit('etourdi', { dejaRepondu: true }, 0.1)).toBe('valider');
});

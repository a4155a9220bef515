import { expect, test } from 'vitest';
import { libelleDuMotifDeRefus } from '../engagements/actes.ts';
import { REPONSES_AUX_ENGAGEMENTS, reponseALaCommande } from './reponses-aux-engagements.ts';

test.each([
  ['rapide', 0.9, 'accepter'],
  ['procedurier', 0.9, 'accepter'],
  ['absent', 0.9, undefined],
  ['etourdi', 0.9, 'accepter'],
  ['etourdi', 0.1, 'refuser'],
] as const)('un fournisseur %s, hasard %d : %s', (temperament, hasard, attendu) =>
  expect(reponseALaCommande(temperament, () => hasard)?.acte).toBe(attendu),
);

test('un robot ne refuse qu’avec un motif de la liste', () => {
  const refus = Object.values(REPONSES_AUX_ENGAGEMENTS)
    .flat()
    .filter(({ acte }) => acte === 'refuser');
  expect(refus.map(({ motif = '' }) => libelleDuMotifDeRefus(motif))).toEqual(['Commande qui n’est pas pour nous']);
});

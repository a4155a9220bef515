import { expect, test } from 'vitest';
import { motifsDePiece } from '../travaux/motifs.ts';
import { GESTES_DE_TRAVAUX, prochainGesteDeTravaux } from './gestes-de-travaux.ts';
import type { Temperament } from './robots.ts';

const NEUVE = { dejaSuspendue: false, dejaRefusee: false };
const chezLaMoe = { statut: 'A_ASSOCIER_MOE', cotes: ['MOE'], suivants: ['A15', 'A16'], memoire: NEUVE } as const;
const chezLaMoa = { statut: 'A_ASSOCIER_MOA', cotes: ['MOA'], suivants: ['A19'], memoire: NEUVE } as const;

test.each([
  ['rapide', 0.9, 'associer', 4],
  ['procedurier', 0.9, 'associer', 9],
  ['etourdi', 0.9, 'associer', 3],
  ['absent', 0.9, undefined, undefined],
] as const)('une MOE %s (hasard %d) : %s', (temperament, hasard, acte, jours) => {
  expect(prochainGesteDeTravaux(temperament, { ...chezLaMoe, alea: () => hasard })).toEqual(
    acte && expect.objectContaining({ acte, jours }),
  );
});

test('une MOE étourdie se trompe de montant une fois sur deux', () => {
  expect(prochainGesteDeTravaux('etourdi', { ...chezLaMoe, alea: () => 0.1 })).toMatchObject({ admis: 90 });
  expect(prochainGesteDeTravaux('etourdi', { ...chezLaMoe, alea: () => 0.9 })?.admis).toBeUndefined();
});

test('une MOA procédurière demande un document, une fois', () => {
  const demande = (dejaSuspendue: boolean) =>
    prochainGesteDeTravaux('procedurier', { ...chezLaMoa, memoire: { ...NEUVE, dejaSuspendue }, alea: () => 0.9 })
      ?.acte;
  expect([demande(false), demande(true)]).toEqual(['suspendre', 'associer']);
});

test('une MOA étourdie refuse à tort, une fois', () => {
  const reponse = (dejaRefusee: boolean) =>
    prochainGesteDeTravaux('etourdi', { ...chezLaMoa, memoire: { ...NEUVE, dejaRefusee }, alea: () => 0.1 })?.acte;
  expect([reponse(false), reponse(true)]).toEqual(['refuser', 'associer']);
});

test('personne n’agit d’un bureau qui n’est pas le sien, ni ne dépose ce qui ne peut pas suivre', () => {
  expect(prochainGesteDeTravaux('rapide', { ...chezLaMoe, cotes: ['MOA'], alea: () => 0.9 })).toBeUndefined();
  expect(prochainGesteDeTravaux('rapide', { ...chezLaMoe, suivants: [], alea: () => 0.9 })).toBeUndefined();
});

test('un robot ne refuse qu’avec un motif de la liste, et jamais pour un montant', () => {
  const refus = (Object.keys(GESTES_DE_TRAVAUX) as Temperament[])
    .flatMap((temperament) => GESTES_DE_TRAVAUX[temperament])
    .filter(({ acte }) => acte === 'refuser');
  expect(refus.length).toBeGreaterThan(0);
  for (const { motif, cote } of refus)
    expect(motifsDePiece(cote).find(({ code }) => code === motif)).toMatchObject({ code: motif });
  expect(refus.map(({ motif }) => motif)).not.toContain('ERREUR_DE_MONTANT');
});

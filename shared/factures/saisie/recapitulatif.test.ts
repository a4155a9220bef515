import { expect, test } from 'vitest';
import { recapitulatifDesLignes } from './recapitulatif.ts';

const ligne = (montantHt: number, tauxTva?: string) => ({
  numero: 1,
  denomination: 'Pose',
  quantite: '1',
  prixUnitaire: '1',
  montantHt,
  ...(tauxTva && { tauxTva }),
});

test('une ligne par taux, le plus haut d’abord', () => {
  const lignes = [ligne(4_000, '10.00'), ligne(10_000, '20'), ligne(5_000, '20.0')];
  expect(recapitulatifDesLignes({ lignes, typeTva: 'TVA_SUR_DEBIT', montantHt: 19_000, montantTva: 3_400 })).toEqual([
    { taux: '20', base: 15_000, tva: 3_000 },
    { taux: '10', base: 4_000, tva: 400 },
  ]);
});

test('sans TVA, une seule ligne à 0', () => {
  expect(recapitulatifDesLignes({ lignes: [ligne(500)], typeTva: 'SANS_TVA', montantHt: 500 })).toEqual([
    { taux: '0', base: 500, tva: 0 },
  ]);
});

test.each([
  ['sans ligne', { lignes: [], montantHt: 0, montantTva: 0 }],
  ['une remise sur le tout', { lignes: [ligne(10_000, '20')], montantHt: 9_000, montantTva: 1_800 }],
  ['une TVA d’un autre calcul', { lignes: [ligne(10_000, '20')], montantHt: 10_000, montantTva: 1_800 }],
  ['un taux absent', { lignes: [ligne(10_000)], montantHt: 10_000, montantTva: 2_000 }],
])('%s : rien', (_quoi, lue) => {
  expect(recapitulatifDesLignes({ ...lue, typeTva: 'TVA_SUR_DEBIT' })).toEqual([]);
});

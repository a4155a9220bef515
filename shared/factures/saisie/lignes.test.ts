import { describe, expect, test } from 'vitest';
import type { LigneDeFacture } from '../facture.ts';
import { defautsDeLaLigne, montantDeLaLigne, numeroter, sansTva } from './lignes.ts';

const LIGNE: LigneDeFacture = {
  numero: 1,
  reference: 'PO-H',
  denomination: 'Pose',
  quantite: '6.5',
  unite: 'heure',
  prixUnitaire: '48.123456',
  tauxTva: '20',
  montantHt: 0,
};

test.each([
  ['6.5', '48', undefined, 31_200],
  ['3', '0.333333', undefined, 100],
  ['1', '0.005', undefined, 1],
  ['2.5', '100', 5_000, 20_000],
])('%s × %s, remise %s : %i centimes', (quantite, prixUnitaire, remise, attendu) => {
  expect(montantDeLaLigne({ quantite, prixUnitaire, remise })).toBe(attendu);
});

describe('[R-FAC-052] une ligne saisie', () => {
  test('complète passe', () => expect(defautsDeLaLigne(LIGNE, 'TVA_SUR_DEBIT')).toEqual({}));

  test.each<[Partial<LigneDeFacture>, object]>([
    [{ reference: undefined }, { reference: 'CHAMP_OBLIGATOIRE' }],
    [{ reference: 'R'.repeat(51) }, { reference: 'TEXTE_TROP_LONG' }],
    [{ quantite: '0' }, { quantite: 'QUANTITE_NULLE' }],
    [{ quantite: '-1' }, { quantite: 'QUANTITE_NULLE' }],
    [{ quantite: '1.00001' }, { quantite: 'TROP_DE_DECIMALES' }],
    [{ quantite: '1.00010' }, {}],
    [{ unite: undefined }, { unite: 'CHAMP_OBLIGATOIRE' }],
    [{ prixUnitaire: '0' }, {}],
    [{ prixUnitaire: '-1' }, { prixUnitaire: 'MONTANT_NEGATIF' }],
    [{ prixUnitaire: '1.0000001' }, { prixUnitaire: 'TROP_DE_DECIMALES' }],
    [{ quantite: '999999999', prixUnitaire: '999999' }, { prixUnitaire: 'MONTANT_TROP_GRAND' }],
    [{ quantite: '1', prixUnitaire: '10', remise: 1_000 }, {}],
    [{ quantite: '1', prixUnitaire: '10', remise: 1_001 }, { remise: 'REMISE_TROP_GRANDE' }],
    [{ tauxTva: undefined }, { tauxTva: 'CHAMP_OBLIGATOIRE' }],
    [{ tauxTva: '8.5' }, {}],
    [{ tauxTva: '12' }, { tauxTva: 'TAUX_INCONNU' }],
    [{ tauxTva: '20.001' }, { tauxTva: 'TAUX_INCONNU' }],
  ])('%o', (change, attendu) => {
    expect(defautsDeLaLigne({ ...LIGNE, ...change }, 'TVA_SUR_DEBIT')).toEqual(attendu);
  });

  test.each(['SANS_TVA', 'EXONERATION'] as const)('n’a pas de taux : %s', (typeTva) => {
    expect(sansTva(typeTva)).toBe(true);
    expect(defautsDeLaLigne({ ...LIGNE, tauxTva: undefined }, typeTva)).toEqual({});
  });
});

test('sans TVA, elles ne gardent pas le taux qui était tapé', () => {
  expect(numeroter([LIGNE], 'TVA_SUR_DEBIT')[0]).toMatchObject({ tauxTva: LIGNE.tauxTva });
  for (const typeTva of ['SANS_TVA', 'EXONERATION'] as const)
    expect(numeroter([LIGNE], typeTva)[0]).not.toHaveProperty('tauxTva');
});

test('les lignes se numérotent à partir de 1, avec leur montant', () => {
  const lignes = numeroter([LIGNE, { ...LIGNE, numero: 7, quantite: '1', prixUnitaire: '2' }], 'TVA_SUR_DEBIT');
  expect(lignes.map(({ numero, montantHt }) => [numero, montantHt])).toEqual([
    [1, 31_280],
    [2, 200],
  ]);
});

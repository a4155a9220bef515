import { describe, expect, test } from 'vitest';
import type { LigneDeFacture } from '../facture.ts';
import { totauxCoherents } from './coherence.ts';
import { avecTotaux, totaliser } from './totaux.ts';

const ligne = (quantite: string, prixUnitaire: string, tauxTva?: string, remise?: number): LigneDeFacture => ({
  numero: 1,
  reference: 'R',
  denomination: 'D',
  quantite,
  unite: 'lot',
  prixUnitaire,
  tauxTva,
  remise,
  montantHt: 0,
});

// The worked AIFE example of the notes, § 3.7; the cents that it does not round are rounded here.
const AIFE = [ligne('10', '50.000000', '20'), ligne('12', '36', '2.1'), ligne('16', '24', '5'), ligne('1', '10', '20')];

test('[R-FAC-051] l’exemple de l’AIFE', () => {
  const saisie = { lignes: AIFE, typeTva: 'TVA_SUR_DEBIT', remiseGlobale: 5_000, montantAPayer: 140_000 } as const;
  expect(totaliser(saisie)).toEqual({
    recapitulatif: [
      { taux: '20', base: 51_000, tva: 10_200 },
      { taux: '5', base: 38_400, tva: 1_920 },
      { taux: '2.1', base: 43_200, tva: 907 },
    ],
    ht: 132_600,
    tva: 13_027,
    ttcAvantRemise: 145_627,
    ttc: 140_627,
  });
  expect(avecTotaux({ ...saisie, lignes: [...AIFE] })).toMatchObject({
    montantHt: 132_600,
    montantTva: 13_027,
    montantTtc: 140_627,
    montantAPayer: 140_000,
  });
});

describe('ce qui change les totaux', () => {
  test('la remise d’une ligne baisse sa base et sa TVA', () => {
    expect(totaliser({ lignes: [ligne('2', '100', '20', 5_000)], typeTva: 'TVA_SUR_DEBIT' })).toMatchObject({
      ht: 15_000,
      tva: 3_000,
      ttc: 18_000,
    });
  });

  test('[R-FAC-053] la remise globale ne change ni HT ni TVA, et ne rend jamais le TTC négatif', () => {
    const lignes = [ligne('1', '100', '20')];
    const typeTva = 'TVA_SUR_DEBIT';
    expect(totaliser({ lignes, typeTva, remiseGlobale: 2_000 })).toMatchObject({ ht: 10_000, tva: 2_000, ttc: 10_000 });
    expect(totaliser({ lignes, typeTva, remiseGlobale: 99_999 }).ttc).toBe(0);
  });

  test.each(['SANS_TVA', 'EXONERATION'] as const)('%s : le HT est le TTC, quels que soient les taux', (typeTva) => {
    expect(totaliser({ lignes: AIFE, typeTva })).toEqual({
      recapitulatif: [{ taux: '0', base: 132_600, tva: 0 }],
      ht: 132_600,
      tva: 0,
      ttcAvantRemise: 132_600,
      ttc: 132_600,
    });
  });

  test('deux façons d’écrire un taux n’en font qu’un', () => {
    const lignes = [ligne('1', '1', '5.5'), ligne('1', '1', '5.50')];
    expect(totaliser({ lignes, typeTva: 'TVA_SUR_DEBIT' }).recapitulatif).toEqual([
      { taux: '5.5', base: 200, tva: 11 },
    ]);
  });

  test('sans acompte, tout le TTC est à payer ; ce que le fournisseur annonce ne compte pas', () => {
    const saisie = { lignes: [ligne('1', '100', '20')], typeTva: 'TVA_SUR_DEBIT' as const, montantTtc: 1 };
    expect(avecTotaux(saisie)).toMatchObject({ montantTtc: 12_000, montantAPayer: 12_000 });
  });

  test('sans ligne, tout est nul', () => {
    expect(avecTotaux({})).toMatchObject({ lignes: [], montantHt: 0, montantTva: 0, montantTtc: 0, montantAPayer: 0 });
  });
});

/** A small congruential series: many invoices, always the same ones. */
function* factures(nombre: number) {
  let graine = 2026;
  const tirer = (max: number) => {
    graine = (graine * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((graine / 2_147_483_648) * max);
  };
  const TAUX = ['20', '10', '8.5', '5.5', '2.1', '0'];
  for (let n = 0; n < nombre; n++)
    yield Array.from({ length: 1 + tirer(12) }, () => {
      const quantite = `${tirer(500)}.${String(tirer(10_000)).padStart(4, '0')}`;
      const prix = `${tirer(3_000)}.${String(tirer(1_000_000)).padStart(6, '0')}`;
      return ligne(quantite, prix, TAUX[tirer(TAUX.length)], tirer(40));
    });
}

test('[R-FAC-051] sur 2 000 factures, les centimes tombent juste', () => {
  for (const lignes of factures(2_000)) {
    const t = totaliser({ lignes, typeTva: 'TVA_SUR_DEBIT' });
    const saisie = avecTotaux({ lignes: [...lignes], typeTva: 'TVA_SUR_DEBIT' });
    expect(saisie.lignes?.reduce((somme, l) => somme + l.montantHt, 0)).toBe(t.ht);
    expect(t.recapitulatif.reduce((somme, r) => somme + r.base, 0)).toBe(t.ht);
    expect(t.recapitulatif.reduce((somme, r) => somme + r.tva, 0)).toBe(t.tva);
    expect(totauxCoherents({ montantHt: t.ht, montantTva: t.tva, montantTtc: t.ttc })).toBe(true);
    expect([t.ht, t.tva, t.ttc].every(Number.isSafeInteger)).toBe(true);
    // Each row within half a centime of the exact tax: computed apart, in ten-thousandths.
    for (const { taux, base, tva } of t.recapitulatif) {
      const exact = BigInt(base) * BigInt(Math.round(Number(taux) * 100));
      const ecart = BigInt(tva) * 10_000n - exact;
      expect(ecart > -5_000n && ecart <= 5_000n).toBe(true);
    }
    // The order of the lines changes nothing.
    expect(totaliser({ lignes: lignes.toReversed(), typeTva: 'TVA_SUR_DEBIT' })).toEqual(t);
  }
});

import { expect, test } from 'vitest';
import { CADRES_DE_FACTURATION, CADRES_SIMPLES, cadre } from './cadres-de-facturation.ts';

const codesDe = (espace: string) => CADRES_DE_FACTURATION.filter((c) => c.espace === espace).map((c) => c.code);

test('il y a vingt-cinq cadres, de A1 à A25', () => {
  expect(CADRES_DE_FACTURATION.map((c) => c.code)).toEqual(Array.from({ length: 25 }, (_, i) => `A${i + 1}`));
});

test('le code de l’interface commence par le code du cadre', () => {
  for (const { code, codeApi } of CADRES_DE_FACTURATION) expect(codeApi.startsWith(`${code}_`), codeApi).toBe(true);
  expect(new Set(CADRES_DE_FACTURATION.map((c) => c.libelle)).size).toBe(25);
});

test('« Factures émises » n’offre que A1, A2, A9 et A12', () => {
  expect(codesDe('FACTURES_EMISES')).toEqual([...CADRES_SIMPLES]);
});

test('le mémoire de justice et le remboursement de TIC ne sont pas des travaux', () => {
  expect(codesDe('FACTURES_TRAVAUX')).toHaveLength(19);
  expect(codesDe('FACTURES_TRAVAUX')).not.toContain('A3');
  expect(codesDe('FACTURES_TRAVAUX')).not.toContain('A21');
});

test('le sous-traitant et le cotraitant passent toujours par un valideur', () => {
  for (const c of CADRES_DE_FACTURATION) {
    const aValideur = c.deposePar === 'SOUS_TRAITANT' || c.deposePar === 'COTRAITANT';
    expect(c.vaVers === 'VALIDEUR', c.code).toBe(aValideur);
  }
});

test('le maître d’œuvre dépose l’état d’acompte A15, qui va à la maîtrise d’ouvrage', () => {
  expect(cadre('A15')).toMatchObject({
    deposePar: 'MOE',
    vaVers: 'MOA',
    libelle: 'Dépôt par une MOE d’un état d’acompte',
  });
  expect(cadre('A25').deposePar).toBe('MOA');
  expect(() => cadre('A26' as 'A1')).toThrow(RangeError);
});

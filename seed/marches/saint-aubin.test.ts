import { expect, test } from 'vitest';
import { defautDuSiret } from '#shared/referentiel/siret.ts';
import { cadresSuivants, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import { FicheDuMarche } from '#shared/travaux/fiche-du-marche.ts';
import { FICHE, type Montants, PIECES } from './saint-aubin.ts';

const RETENUE = 5;
const DELORME = ['DEL-2026-041-EAV', 'DEL-2026-058-EAV', 'DEL-2026-073-EAV'];
const somme = (numeros: readonly string[], rang: 0 | 1 | 2 | 3): number =>
  PIECES.filter(({ numero }) => numeros.includes(numero)).reduce((total, { montants }) => total + montants[rang], 0);

test('la fiche se lit, ses SIRET sont bien formés', () => {
  expect(FicheDuMarche.safeParse(FICHE).success).toBe(true);
  for (const { siret } of FICHE.acteurs) expect(defautDuSiret(siret), siret).toBeUndefined();
});

test('les parts font le marché', () => {
  const parts = FICHE.acteurs.reduce((total, { montantHt }) => total + (montantHt ?? 0), 0);
  expect(parts).toBe(FICHE.montantHt);
});

test.each(PIECES.map((piece) => [piece.numero, piece.montants] as [string, Montants]))(
  '%s : HT + TVA = TTC, et on ne paie pas plus que le TTC',
  (_numero, [ht, tva, ttc, aPayer]) => {
    expect(ht + tva).toBe(ttc);
    expect(aPayer).toBeLessThanOrEqual(ttc);
  },
);

test.each(PIECES.filter(({ suit }) => suit))(
  '$numero suit une pièce qu’elle peut suivre, plus tôt déposée',
  (piece) => {
    const avant = PIECES.find(({ numero }) => numero === piece.suit);
    expect(avant && cadresSuivants(avant.cadre)).toContain(piece.cadre);
    expect(avant && avant.depot < piece.depot).toBe(true);
    expect(avant?.dossier).toBe(piece.dossier);
  },
);

test('ce que la fiche dit de chacun est ce qui est déposé', () => {
  const deposants = { TITULAIRE: ['A4', 'A7', 'A8'], MOE: ['A15', 'A17'], MOA: ['A19', 'A20'] } as const;
  for (const [role, cadres] of Object.entries(deposants)) {
    const deposes = PIECES.filter(({ cadre }) => ligneDuCadreTravaux(cadre).deposant === role);
    expect(new Set(deposes.map(({ cadre }) => cadre))).toEqual(new Set(cadres));
    expect(FICHE.acteurs.find((acteur) => acteur.role === role)?.cadres).toEqual([...cadres]);
  }
});

/** Totals of the notes (travaux § 13.3), in centimes. */
test('le titulaire : TTC admis = payé + avance remboursée + retenue de garantie', () => {
  expect(somme(DELORME, 0)).toBe(30_396_000);
  expect(somme(DELORME, 2)).toBe(37_691_040);
  expect(somme(DELORME, 3)).toBe(32_206_488);
  expect(somme(DELORME, 2) - somme(DELORME, 3)).toBe(3_600_000 + (37_691_040 * RETENUE) / 100);
});

test('le sous-traitant ne porte pas de TVA', () => {
  for (const { numero, montants } of PIECES.filter(({ numero }) => numero.startsWith('FM-')))
    expect(montants[1], numero).toBe(0);
});

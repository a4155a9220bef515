import { describe, expect, test } from 'vitest';
import { passagePour } from '../cycle-de-vie.ts';
import type { StatutFacture } from '../statuts.ts';
import { estLaisseAHelios, SUITES_D_HELIOS, sansPaiementAttendu, suiteDHelios } from './helios.ts';

const A1 = { cadre: 'A1', typeFacture: 'FACTURE' };
const A2 = { cadre: 'A2', typeFacture: 'FACTURE' };
const AVOIR = { cadre: 'A1', typeFacture: 'AVOIR' };

describe('Hélios', () => {
  test.each([
    ['SERVICE_FAIT', undefined],
    ['MANDATEE', 'mettreADispositionComptable'],
    ['MISE_A_DISPOSITION_COMPTABLE', 'mettreEnPaiement'],
    ['COMPTABILISEE', 'mettreEnPaiement'],
    ['MISE_EN_PAIEMENT', undefined],
    ['REJETEE', undefined],
  ] as const)('[R-FAC-081] après %s, fait : %s', (statut, acte) =>
    expect(suiteDHelios({ ...A1, statut })?.acte).toBe(acte),
  );

  test('ne fait que ce que le comptable peut faire', () => {
    for (const [statut, suite] of Object.entries(SUITES_D_HELIOS))
      expect(passagePour({ statut: statut as StatutFacture, acte: suite.acte, role: 'COMPTABLE' })).toBeDefined();
  });

  test('ne paie ni ce qui est déjà payé, ni un avoir', () => {
    for (const facture of [A2, AVOIR]) {
      expect(suiteDHelios({ ...facture, statut: 'MISE_A_DISPOSITION_COMPTABLE' })).toBeUndefined();
      expect(suiteDHelios({ ...facture, statut: 'MANDATEE' })?.acte).toBe('mettreADispositionComptable');
    }
  });

  test('l’ordonnateur garde les siens', () => {
    expect(estLaisseAHelios('mettreEnPaiement')).toBe(true);
    for (const acte of ['mandater', 'constaterServiceFait', 'rejeter', 'suspendre'] as const)
      expect(estLaisseAHelios(acte)).toBe(false);
  });

  test('[R-FAC-082] A2 et avoir : aucun paiement attendu', () => {
    expect([A1, A2, AVOIR].map(sansPaiementAttendu)).toEqual([false, true, true]);
  });
});

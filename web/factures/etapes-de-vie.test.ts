import { describe, expect, test } from 'vitest';
import { LISTE_STATUTS_SIMPLES, type StatutFacture } from '#shared/factures/statuts.ts';
import { etapesDeVie } from './etapes-de-vie.ts';

const INSTANT = '2026-03-02T08:00:00.000Z';

function facture(...statuts: [StatutFacture, ...StatutFacture[]]) {
  const historique = statuts.map((statut, id) => ({
    id,
    genre: 'STATUT' as const,
    acte: '',
    statut,
    instant: INSTANT,
    auteur: null,
    robot: false,
    motif: null,
    commentaire: null,
  }));
  return { historique, statut: statuts.at(-1) ?? statuts[0], dateStatut: INSTANT };
}

const lire = (f: ReturnType<typeof facture>) => etapesDeVie(f).map(({ statut, etat }) => `${etat} ${statut}`);

describe('la ligne de vie', () => {
  test('d’une facture chez son destinataire : ce qui est fait, où elle est, ce qui vient', () => {
    expect(lire(facture('DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION'))).toEqual([
      'PASSEE DEPOSEE',
      'PASSEE EN_COURS_ACHEMINEMENT',
      'ACTUELLE MISE_A_DISPOSITION',
      'A_VENIR SERVICE_FAIT',
      'A_VENIR MANDATEE',
      'A_VENIR MISE_A_DISPOSITION_COMPTABLE',
      'A_VENIR COMPTABILISEE',
      'A_VENIR MISE_EN_PAIEMENT',
    ]);
  });

  test('d’une facture suspendue : elle devra être complétée avant d’avancer', () => {
    expect(lire(facture('MISE_A_DISPOSITION', 'SUSPENDUE')).slice(1, 4)).toEqual([
      'ACTUELLE SUSPENDUE',
      'A_VENIR COMPLETEE',
      'A_VENIR SERVICE_FAIT',
    ]);
  });

  test('d’une facture à recycler : elle repart du dépôt', () => {
    expect(lire(facture('MISE_A_DISPOSITION', 'A_RECYCLER'))[2]).toBe('A_VENIR DEPOSEE');
  });

  test.each(['REJETEE', 'MISE_EN_PAIEMENT', 'SUPPRIMEE'] as const)('rien ne vient après %s', (statut) => {
    expect(lire(facture('MISE_A_DISPOSITION', statut)).at(-1)).toBe(`ACTUELLE ${statut}`);
  });

  test('un brouillon, sans histoire, est à sa première étape', () => {
    const [premiere, suivante] = lire({ ...facture('BROUILLON'), historique: [] });
    expect([premiere, suivante]).toEqual(['ACTUELLE BROUILLON', 'A_VENIR DEPOSEE']);
  });

  test('les étapes que le destinataire peut sauter le disent', () => {
    const facultatives = etapesDeVie(facture('MISE_A_DISPOSITION')).filter((etape) => etape.facultative);
    expect(facultatives.map(({ statut }) => statut)).toEqual([
      'SERVICE_FAIT',
      'MANDATEE',
      'MISE_A_DISPOSITION_COMPTABLE',
      'COMPTABILISEE',
    ]);
  });

  test('chaque statut a sa place : il est l’étape actuelle, une seule fois', () => {
    for (const statut of LISTE_STATUTS_SIMPLES)
      expect(lire(facture(statut)).filter((etape) => etape.startsWith('ACTUELLE'))).toEqual([`ACTUELLE ${statut}`]);
  });
});

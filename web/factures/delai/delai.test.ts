import { describe, expect, test } from 'vitest';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { detentions } from './detention.ts';
import { raconterDelai, raisonSansPaiement } from './etapes-du-delai.ts';

const ligne = (statut: StatutFacture, jour: string): FactureComplete['historique'][number] => ({
  id: 0,
  genre: 'STATUT',
  acte: '',
  statut,
  instant: `${jour}T10:00:00.000Z`,
  auteur: null,
  robot: false,
  motif: null,
  commentaire: null,
});

const facture = (lignes: [StatutFacture, string][], joursPourPayer = 30) => ({
  historique: lignes.map(([statut, jour]) => ligne(statut, jour)),
  joursPourPayer,
  serviceFaitLe: null as string | null,
  typeFacture: 'FACTURE',
  cadre: 'A1',
  montantAPayer: 120_000,
  montantTtc: 130_000,
});

const COMPLETEE: [StatutFacture, string][] = [
  ['DEPOSEE', '2026-03-02'],
  ['MISE_A_DISPOSITION', '2026-03-02'],
  ['SUSPENDUE', '2026-03-12'],
  ['COMPLETEE', '2026-03-20'],
];

describe('le délai raconté', () => {
  test('l’exemple des notes : suspendue dix jours après, complétée, trente jours de plus', () => {
    const raconte = raconterDelai(facture(COMPLETEE), '2026-03-25');
    expect(raconte?.etapes.map(({ titre, jour }) => [titre, jour])).toEqual([
      ['Début', '2026-03-02'],
      ['Suspension', '2026-03-12'],
      ['Reprise', '2026-03-20'],
      ['Dernier jour pour payer', '2026-04-19'],
    ]);
    expect(raconte?.etapes[1]?.texte).toContain('20 jours');
    expect(raconte?.interets).toBeUndefined();
  });

  test('un service fait après l’arrivée fait partir le délai ; avant, il ne change rien', () => {
    const lignes: [StatutFacture, string][] = [
      ['MISE_A_DISPOSITION', '2026-03-02'],
      ['SERVICE_FAIT', '2026-03-12'],
    ];
    const debut = (serviceFaitLe: string | null) =>
      raconterDelai({ ...facture(lignes), serviceFaitLe }, '2026-03-25')?.etapes[0];
    expect(debut('2026-03-10')).toMatchObject({
      jour: '2026-03-10',
      texte: expect.stringContaining('service est fait'),
    });
    expect(debut('2026-02-20')).toMatchObject({
      jour: '2026-03-02',
      texte: expect.stringContaining('à la disposition'),
    });
    expect(debut(null)).toMatchObject({ jour: '2026-03-02' });
  });

  test('payée en retard : les intérêts vont jusqu’au paiement, sur le montant à payer', () => {
    const raconte = raconterDelai(facture([...COMPLETEE, ['MISE_EN_PAIEMENT', '2026-04-29']]), '2026-06-30');
    expect(raconte?.etapes.at(-1)).toMatchObject({ titre: 'Mise en paiement', jour: '2026-04-29' });
    // 1 200,00 € × 10,15 % × 10 / 365.
    expect(raconte?.interets).toMatchObject({ jours: 10, taux: 1015, centimes: 334, jusqua: '2026-04-29' });
  });

  test('pas encore payée : ils courent jusqu’à aujourd’hui', () => {
    expect(raconterDelai(facture(COMPLETEE), '2026-04-20')?.interets).toMatchObject({ jours: 1 });
    expect(raconterDelai(facture(COMPLETEE), '2026-04-19')?.interets).toBeUndefined();
  });

  test('rejetée : rien n’est dû, même longtemps après', () => {
    const raconte = raconterDelai(facture([...COMPLETEE, ['REJETEE', '2026-05-30']]), '2026-09-01');
    expect(raconte?.interets).toBeUndefined();
    expect(raconte?.etapes.at(-1)).toMatchObject({ titre: 'Fin', jour: '2026-05-30' });
  });

  test('suspendue : pas de dernier jour', () => {
    const raconte = raconterDelai(facture(COMPLETEE.slice(0, 3)), '2026-09-01');
    expect(raconte?.etapes.map(({ titre }) => titre)).toEqual(['Début', 'Suspension']);
    expect(raconte?.interets).toBeUndefined();
  });

  test('rien avant la mise à disposition, ni pour un avoir, ni pour une facture déjà payée', () => {
    expect(raconterDelai(facture(COMPLETEE.slice(0, 1)), '2026-03-25')).toBeUndefined();
    const avoir = { ...facture(COMPLETEE), typeFacture: 'AVOIR' };
    expect(raconterDelai(avoir, '2026-03-25')).toBeUndefined();
    expect(raisonSansPaiement(avoir)).toContain('avoir');
    expect(raisonSansPaiement({ ...avoir, typeFacture: 'FACTURE', cadre: 'A2' })).toContain('déjà payée');
    expect(raisonSansPaiement(facture(COMPLETEE))).toBeUndefined();
  });
});

test('qui a eu la facture, de quand à quand', () => {
  const parties = { fournisseur: 'Aubrac', destinataire: 'Lycée' };
  const lignes = detentions(facture(COMPLETEE), { parties, aujourdhui: '2026-03-25' });
  expect(lignes.map(({ chez, depuis, jusqua, jours }) => [chez, depuis, jusqua, jours])).toEqual([
    ['Chorus Pro', '2026-03-02', '2026-03-02', 0],
    ['Lycée', '2026-03-02', '2026-03-12', 10],
    ['Aubrac', '2026-03-12', '2026-03-20', 8],
    ['Lycée', '2026-03-20', undefined, 5],
  ]);
  const payee = facture([...COMPLETEE, ['MISE_EN_PAIEMENT', '2026-04-01']]);
  const dernieres = detentions(payee, { parties, aujourdhui: '2026-05-01' });
  expect(dernieres.at(-1)).toMatchObject({ chez: 'Lycée', jusqua: '2026-04-01', jours: 12 });
});

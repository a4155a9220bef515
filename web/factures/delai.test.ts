import { describe, expect, test } from 'vitest';
import { avertissementAvantSuspension, phraseDuDelai, phraseSansDelai } from './delai.ts';

const EN_COURS = { debut: '2026-03-02', limite: '2026-04-01', suspenduLe: null, jours: 30 };

describe('le délai de paiement', () => {
  test.each([
    ['2026-03-10', 'il reste 22 jours'],
    ['2026-03-31', 'il reste 1 jour'],
    ['2026-04-01', 'c’est aujourd’hui'],
    ['2026-04-03', 'il est dépassé de 2 jours'],
  ])('le %s : %s', (aujourdhui, reste) => {
    expect(phraseDuDelai(EN_COURS, aujourdhui)).toBe(
      `Le délai de paiement de 30 jours a commencé le lundi 2 mars 2026. Dernier jour pour payer : mercredi 1er avril 2026 : ${reste}.`,
    );
  });

  test('suspendu, dit depuis quand et ce qui le fera repartir', () => {
    const phrase = phraseDuDelai({ ...EN_COURS, limite: null, suspenduLe: '2026-03-12' }, '2026-03-15');
    expect(phrase).toContain('suspendu depuis le jeudi 12 mars 2026');
    expect(phrase).toContain('quand la facture sera complétée');
    expect(phrase).not.toContain('Dernier jour');
  });

  test('terminé, ne donne plus de dernier jour', () => {
    expect(phraseDuDelai({ ...EN_COURS, limite: null })).toContain('Il ne court plus.');
  });
});

describe('sans délai', () => {
  const facture = { historique: [], cadre: 'A1', typeFacture: 'FACTURE' };

  test.each([
    [{}, 'n’a pas commencé'],
    [{ cadre: 'A2' }, 'déjà payée'],
    [{ typeFacture: 'AVOIR' }, 'Un avoir ne se paie pas'],
  ])('%o : %s', (propre, phrase) => expect(phraseSansDelai({ ...facture, ...propre })).toContain(phrase));
});

describe('avant de suspendre', () => {
  const ligne = { genre: 'STATUT', acte: '', auteur: null, robot: false, motif: null, commentaire: null } as const;
  const passages = (['MISE_A_DISPOSITION', 'SUSPENDUE', 'MISE_A_DISPOSITION'] as const).map((statut, id) => ({
    ...ligne,
    id,
    statut,
    instant: `2026-03-0${id + 2}T08:00:00.000Z`,
  }));

  test('une première fois, rien à dire', () => {
    expect(
      avertissementAvantSuspension({ historique: passages.slice(0, 1), delai: EN_COURS, serviceFaitLe: null }),
    ).toBeUndefined();
  });

  test('une seconde fois, dit que le délai ne s’interrompt plus', () => {
    expect(avertissementAvantSuspension({ historique: passages, delai: EN_COURS, serviceFaitLe: null })).toMatch(
      /déjà été interrompu/,
    );
  });
});

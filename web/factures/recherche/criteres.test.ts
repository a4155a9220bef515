import { describe, expect, test } from 'vitest';
import { Recherche } from '#shared/factures/contrat.ts';
import { rechercheDe } from '../../shell/recherche.ts';

const lire = (adresse: string) => rechercheDe(Recherche, new URLSearchParams(adresse));

describe('la recherche que dit l’adresse', () => {
  test('sans rien : les derniers dépôts d’abord, dix par page', () => {
    expect(lire('')).toEqual({ tri: 'dateDepot', sens: 'desc', page: 1, taille: 10 });
  });

  test('ce qui ne veut rien dire est laissé de côté, le reste compte', () => {
    expect(lire('statut=NIMPORTE&numero=FA&page=-3&taille=17&du=hier&au=2026-03-02')).toEqual({
      ...lire(''),
      numero: 'FA',
      au: '2026-03-02',
    });
  });

  test('un critère vide est un critère absent', () => {
    expect(lire('numero=&partie=%20')).toEqual(lire(''));
  });
});

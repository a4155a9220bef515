import { describe, expect, test } from 'vitest';
import { adresseApres, changementDeTri, rechercheDe, triDe } from './criteres.ts';

const lire = (adresse: string) => rechercheDe(new URLSearchParams(adresse));

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

describe('l’adresse après un geste', () => {
  const page3 = new URLSearchParams('numero=FA&page=3');

  test('changer de page ne change rien d’autre', () => {
    expect(adresseApres(page3, { page: 4 }).toString()).toBe('numero=FA&page=4');
  });

  test('un nouveau critère, un nouveau tri ou une autre taille ramènent à la première page', () => {
    expect(adresseApres(page3, { numero: 'FB' }).get('page')).toBeNull();
    expect(adresseApres(page3, { taille: 25 }).toString()).toBe('numero=FA&taille=25');
    expect(adresseApres(page3, changementDeTri({ cle: 'numero', sens: 'croissant' })).get('page')).toBeNull();
  });

  test('un critère effacé quitte l’adresse', () => {
    expect(adresseApres(page3, { numero: '' }).toString()).toBe('');
  });
});

test('le tri va du tableau à l’adresse et en revient', () => {
  const tri = { cle: 'montantTtc', sens: 'croissant' } as const;
  const { tri: cle, sens } = changementDeTri(tri);
  expect(triDe(lire(`tri=${cle}&sens=${sens}`))).toEqual(tri);
});

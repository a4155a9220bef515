import { describe, expect, test } from 'vitest';
import { adresseApres, changementDeTri, rechercheDe, triDe } from './criteres.ts';

const lire = (adresse: string) => rechercheDe(new URLSearchParams(adresse));

describe('la recherche que dit l’adresse', () => {
  test('sans rien : par désignation, dix par page', () => {
    expect(lire('')).toEqual({ tri: 'designation', sens: 'asc', page: 1, taille: 10 });
  });

  test('ce qui ne veut rien dire est laissé de côté, le reste compte', () => {
    expect(lire('statut=PEUT-ETRE&ville=Valbrune&page=0&taille=3&moa=non&tri=couleur')).toEqual({
      ...lire(''),
      ville: 'Valbrune',
    });
  });

  test('un critère vide est un critère absent', () => expect(lire('ville=%20&moa=')).toEqual(lire('')));
});

test('un nouveau critère ramène à la première page, changer de page garde le reste', () => {
  const page3 = new URLSearchParams('ville=Valbrune&page=3');
  expect(adresseApres(page3, { moa: 'oui' }).toString()).toBe('ville=Valbrune&moa=oui');
  expect(adresseApres(page3, { page: 4 }).toString()).toBe('ville=Valbrune&page=4');
  expect(adresseApres(page3, { ville: '' }).toString()).toBe('');
});

test('le tri va du tableau à l’adresse et en revient', () => {
  const { tri, sens } = changementDeTri({ cle: 'statut', sens: 'decroissant' });
  expect(triDe(lire(`tri=${tri}&sens=${sens}`))).toEqual({ cle: 'statut', sens: 'decroissant' });
});

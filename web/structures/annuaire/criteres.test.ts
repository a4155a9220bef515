import { describe, expect, test } from 'vitest';
import { RechercheAnnuaire } from '#shared/structures/contrat-annuaire.ts';
import { rechercheDe } from '../../shell/recherche.ts';

const lire = (adresse: string) => rechercheDe(RechercheAnnuaire, new URLSearchParams(adresse));

describe('la recherche que dit l’adresse', () => {
  test('sans rien : par désignation, dix par page', () => {
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

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { basculer, basculerTout, type Colonne, triApres } from './colonnes.ts';
import { grouperSiret } from './groupes.ts';
import { etendue, pagesVisibles } from './pages.ts';
import { Tableau } from './Tableau.tsx';

describe('tri', () => {
  test('une colonne se trie d’abord en croissant, puis à l’envers, puis de nouveau en croissant', () => {
    const premier = triApres(undefined, 'date');
    const deuxieme = triApres(premier, 'date');
    expect([premier.sens, deuxieme.sens, triApres(deuxieme, 'date').sens]).toEqual([
      'croissant',
      'decroissant',
      'croissant',
    ]);
  });

  test('changer de colonne repart en croissant', () => {
    expect(triApres({ cle: 'date', sens: 'croissant' }, 'montant')).toEqual({ cle: 'montant', sens: 'croissant' });
  });
});

describe('sélection', () => {
  test('une case se coche et se décoche sans toucher aux autres', () => {
    expect([...basculer(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...basculer(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  test('tout sélectionner ne touche pas aux lignes des autres pages', () => {
    expect([...basculerTout(new Set(['z', 'a']), ['a', 'b'])]).toEqual(['z', 'a', 'b']);
    expect([...basculerTout(new Set(['z', 'a', 'b']), ['a', 'b'])]).toEqual(['z']);
  });
});

describe('pagination', () => {
  test.each([
    [1, 1, [1]],
    [1, 5, [1, 2, 3, 4, 5]],
    [1, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 6, 7, 8, 9]],
  ])('page %i sur %i', (page, pages, attendu) => {
    expect(pagesVisibles(page, pages)).toEqual(attendu);
  });

  test('l’étendue dit où l’on est', () => {
    expect(etendue({ page: 2, taille: 25, total: 132 })).toBe('26 à 50 sur 132');
    expect(etendue({ page: 6, taille: 25, total: 132 })).toBe('126 à 132 sur 132');
    expect(etendue({ page: 1, taille: 25, total: 1 })).toBe('1 sur 1');
    expect(etendue({ page: 1, taille: 25, total: 0 })).toBe('Aucun résultat');
  });
});

test('un SIRET se lit par groupes, un SIREN aussi, le reste d’un bloc', () => {
  const lu = (valeur: string) => grouperSiret(valeur).map(({ chiffres }) => chiffres);
  expect(lu('00010101400017')).toEqual(['000', '101', '014', '00017']);
  expect(lu('000101014')).toEqual(['000', '101', '014']);
  expect(lu('FR40123')).toEqual(['FR40123']);
});

describe('tableau', () => {
  const colonnes: Colonne<string>[] = [
    { cle: 'numero', titre: 'N°', rendu: (l) => l, entete: true, triable: true },
    { cle: 'ville', titre: 'Ville', rendu: () => 'Valbreuil' },
  ];
  const rendre = (lignes: string[], tri?: { cle: string; sens: 'croissant' | 'decroissant' }) =>
    renderToStaticMarkup(
      createElement(Tableau<string>, {
        legende: 'Factures',
        colonnes,
        lignes,
        cleDe: (l) => l,
        vide: 'Rien',
        tri,
        onTri: () => {},
      }),
    );

  test('le sens du tri est dit sur sa colonne, et elle seule', () => {
    expect(rendre(['F-1'], { cle: 'numero', sens: 'decroissant' }).match(/aria-sort="\w+"/g)).toEqual([
      'aria-sort="descending"',
    ]);
    expect(rendre(['F-1'])).not.toContain('aria-sort');
  });

  test('chaque cellule porte le nom de sa colonne, pour les cartes', () => {
    expect(rendre(['F-1'])).toContain('data-libelle="Ville"');
  });

  test('sans ligne, le message remplace le tableau', () => {
    expect(rendre([])).toContain('Rien');
    expect(rendre([])).not.toContain('<table');
  });
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adresseApres, changementDeTri, rechercheDe, triDe } from './recherche.ts';

const Recherche = z.object({
  numero: z.string().optional(),
  tri: z.enum(['numero', 'montantTtc']).default('numero'),
  sens: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).default(1),
  taille: z.coerce.number().int().default(10),
});
const lire = (adresse: string) => rechercheDe(Recherche, new URLSearchParams(adresse));

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

test('le tri va du tableau à l’adresse et en revient ; un tri inventé est laissé de côté', () => {
  const tri = { cle: 'montantTtc', sens: 'croissant' } as const;
  const { tri: cle, sens } = changementDeTri(tri);
  expect(triDe(lire(`tri=${cle}&sens=${sens}`))).toEqual(tri);
  expect(triDe(lire('tri=couleur&sens=desc'))).toEqual({ cle: 'numero', sens: 'decroissant' });
});

import { Recherche, TRIS } from '#shared/factures/contrat.ts';
import type { Tri } from '../../design/affichage/colonnes.ts';

export const CRITERES = ['numero', 'partie', 'statut', 'du', 'au'] as const;
export type Critere = (typeof CRITERES)[number];

/** The search that the address asks for; what it says that means nothing is left out. */
export function rechercheDe(adresse: URLSearchParams): Recherche {
  const demandee = Object.fromEntries([...adresse].filter(([, valeur]) => valeur.trim() !== ''));
  const lue = Recherche.safeParse(demandee);
  if (lue.success) return lue.data;
  for (const { path } of lue.error.issues) delete demandee[String(path[0])];
  return Recherche.parse(demandee);
}

type Changement = Partial<Record<Critere | 'tri' | 'sens' | 'page' | 'taille', string | number | undefined>>;

/** The address after a change; anything but turning a page comes back to the first one. */
export function adresseApres(adresse: URLSearchParams, changement: Changement): URLSearchParams {
  const suite = new URLSearchParams(adresse);
  for (const [cle, valeur] of Object.entries({ page: undefined, ...changement })) {
    if (valeur === undefined || valeur === '') suite.delete(cle);
    else suite.set(cle, String(valeur));
  }
  return suite;
}

/** The sort of the search, in the words of the table; and back. */
export function triDe({ tri, sens }: Pick<Recherche, 'tri' | 'sens'>): Tri {
  return { cle: tri, sens: sens === 'asc' ? 'croissant' : 'decroissant' };
}

export function changementDeTri({ cle, sens }: Tri): Pick<Changement, 'tri' | 'sens'> {
  const tri = TRIS.find((t) => t === cle);
  return { tri, sens: sens === 'croissant' ? 'asc' : 'desc' };
}

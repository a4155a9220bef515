import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { type Tri, triApres } from '../design/affichage/colonnes.ts';

/** What every search has besides its criteria. */
type Demande = { tri: string; sens: 'asc' | 'desc'; page: number; taille: number };
type Changement = Readonly<Record<string, string | number | undefined>>;

/** The search that the address asks for; what it says that means nothing is left out. */
export function rechercheDe<R extends Demande>(schema: z.ZodType<R>, adresse: URLSearchParams): R {
  const demandee = Object.fromEntries([...adresse].filter(([, valeur]) => valeur.trim() !== ''));
  const lue = schema.safeParse(demandee);
  if (lue.success) return lue.data;
  for (const { path } of lue.error.issues) delete demandee[String(path[0])];
  return schema.parse(demandee);
}

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
export const triDe = ({ tri, sens }: Pick<Demande, 'tri' | 'sens'>): Tri => ({
  cle: tri,
  sens: sens === 'asc' ? 'croissant' : 'decroissant',
});

export const changementDeTri = ({ cle, sens }: Tri): Pick<Demande, 'tri' | 'sens'> => ({
  tri: cle,
  sens: sens === 'croissant' ? 'asc' : 'desc',
});

/** A search whose criteria, sort and page live in the address: the way back and a link find it again. */
export function useRecherche<R extends Demande>(schema: z.ZodType<R>) {
  const [adresse, setAdresse] = useSearchParams();
  const recherche = rechercheDe(schema, adresse);
  const aller = (changement: Changement) => setAdresse(adresseApres(adresse, changement), { preventScrollReset: true });
  const tri = triDe(recherche);
  return { recherche, aller, tri, trier: (cle: string) => aller(changementDeTri(triApres(tri, cle))) };
}

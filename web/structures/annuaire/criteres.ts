import { RechercheAnnuaire, TRIS_DE_L_ANNUAIRE } from '#shared/structures/contrat-annuaire.ts';
import type { Tri } from '../../design/affichage/colonnes.ts';

export const CRITERES = [
  'typeIdentifiant',
  'identifiant',
  'raisonSociale',
  'ville',
  'codePostal',
  'statut',
  'moa',
  'moaUniquement',
] as const;
export type Critere = (typeof CRITERES)[number];

/** The search that the address asks for; what it says that means nothing is left out. */
export function rechercheDe(adresse: URLSearchParams): RechercheAnnuaire {
  const demandee = Object.fromEntries([...adresse].filter(([, valeur]) => valeur.trim() !== ''));
  const lue = RechercheAnnuaire.safeParse(demandee);
  if (lue.success) return lue.data;
  for (const { path } of lue.error.issues) delete demandee[String(path[0])];
  return RechercheAnnuaire.parse(demandee);
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
export const triDe = ({ tri, sens }: Pick<RechercheAnnuaire, 'tri' | 'sens'>): Tri => ({
  cle: tri,
  sens: sens === 'asc' ? 'croissant' : 'decroissant',
});

export const changementDeTri = ({ cle, sens }: Tri): Pick<Changement, 'tri' | 'sens'> => ({
  tri: TRIS_DE_L_ANNUAIRE.find((t) => t === cle),
  sens: sens === 'croissant' ? 'asc' : 'desc',
});

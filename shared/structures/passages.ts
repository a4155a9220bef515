import type { Role } from './roles.ts';

/** Services and coordonnées bancaires live the same way; the columns `statut` list these three. */
export const STATUTS_DATES = ['ACTIF', 'INACTIF', 'SUPPRIME'] as const;
export type StatutDate = (typeof STATUTS_DATES)[number];

/** `ABSENT`: before it is added. */
export type EtatDate = StatutDate | 'ABSENT';
export type Acteur = Role | 'SYSTEME';

export type PassageDate<Acte extends string = string> = {
  acte: Acte;
  libelle: string;
  de: readonly EtatDate[];
  /** Where it may lead: the dates decide between two. */
  vers: readonly StatutDate[];
  par: readonly Acteur[];
  /** What must hold besides, in French. */
  garde?: string;
  source: string;
};

/** What that rôle can do in that state, in the order of the table. */
export function actesPossibles<Acte extends string>(
  passages: readonly PassageDate<Acte>[],
  etat: EtatDate,
  acteur: Acteur,
): Acte[] {
  return passages.filter(({ de, par }) => de.includes(etat) && par.includes(acteur)).map(({ acte }) => acte);
}

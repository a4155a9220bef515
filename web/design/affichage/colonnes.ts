import type { ReactNode } from 'react';

export interface Colonne<Ligne> {
  cle: string;
  titre: string;
  rendu: (ligne: Ligne) => ReactNode;
  alignement?: 'gauche' | 'droite' | 'centre';
  triable?: boolean;
  /** Fixed-width digits: SIRET, numbers, amounts. */
  mono?: boolean;
  /** The cell that names its row (one per table): header of the row, title of the card. */
  entete?: boolean;
}

export interface Tri {
  cle: string;
  sens: 'croissant' | 'decroissant';
}

export interface Selection<Ligne> {
  cles: ReadonlySet<string>;
  onSelection: (cles: ReadonlySet<string>) => void;
  /** Accessible name of the box of a row: « Sélectionner la facture F-2026-014 ». */
  libelleDe: (ligne: Ligne) => string;
}

/** The sort after a press on a header: the other way if it already rules, else growing. */
export function triApres(tri: Tri | undefined, cle: string): Tri {
  return { cle, sens: tri?.cle === cle && tri.sens === 'croissant' ? 'decroissant' : 'croissant' };
}

/** The selection after a press on one box. */
export function basculer(cles: ReadonlySet<string>, cle: string): ReadonlySet<string> {
  const suite = new Set(cles);
  if (!suite.delete(cle)) suite.add(cle);
  return suite;
}

/** The selection after a press on « tout sélectionner »: rows of other pages keep their state. */
export function basculerTout(cles: ReadonlySet<string>, visibles: readonly string[]): ReadonlySet<string> {
  const suite = new Set(cles);
  const toutesChoisies = visibles.every((cle) => cles.has(cle));
  for (const cle of visibles) {
    if (toutesChoisies) suite.delete(cle);
    else suite.add(cle);
  }
  return suite;
}

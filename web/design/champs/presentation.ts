import type { ComponentProps, ReactNode } from 'react';

/** What every field says about itself, whatever its control. */
export interface Presentation {
  libelle: string;
  aide?: ReactNode;
  erreur?: string;
  obligatoire?: boolean;
  /** Where a value filled by the application was read, e.g. « lu dans le XML du PDF ». */
  reconnu?: string;
}

export type ProprietesDeSaisie = Presentation & ComponentProps<'input'>;

export interface Option {
  valeur: string;
  libelle: string;
}

/** Ids of the help, error and origin texts of a field, and the value of its `aria-describedby`. */
export function reperes(id: string, dit: Pick<Presentation, 'aide' | 'erreur' | 'reconnu'>) {
  const textes = { erreur: `${id}-erreur`, aide: `${id}-aide`, reconnu: `${id}-reconnu` };
  const presents = [dit.erreur && textes.erreur, dit.aide && textes.aide, dit.reconnu && textes.reconnu];
  return { ...textes, decritPar: presents.filter(Boolean).join(' ') || undefined };
}

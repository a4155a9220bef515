import { useState } from 'react';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';

export type SelectionDeFactures = {
  cles: ReadonlySet<string>;
  onSelection: (cles: ReadonlySet<string>) => void;
  /** What is chosen, among what is shown. */
  choisies: readonly FactureResumee[];
};

/** What is ticked in a list. A facture that is no longer shown is no longer chosen: nothing is done unseen. */
export function useSelection(factures: readonly FactureResumee[]): SelectionDeFactures {
  const [cles, onSelection] = useState<ReadonlySet<string>>(new Set());
  const choisies = factures.filter(({ id }) => cles.has(String(id)));
  return { cles: new Set(choisies.map(({ id }) => String(id))), onSelection, choisies };
}

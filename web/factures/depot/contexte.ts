import { createContext, useContext } from 'react';
import type { ContexteDeSaisie } from '#shared/factures/champs.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import type { Depart } from './valeurs.ts';

/** What the sections of the deposit form know besides the fields. */
type ContexteDuDepot = {
  /** The saisie as it stands, for the conditions of the table of fields. */
  contexte: ContexteDeSaisie;
  depart: Depart;
  destinataire: Destinataire | undefined;
};

export const DepotContexte = createContext<ContexteDuDepot | undefined>(undefined);

export function useDepot(): ContexteDuDepot {
  const contexte = useContext(DepotContexte);
  if (!contexte) throw new Error('a section of the deposit form stands inside its form');
  return contexte;
}

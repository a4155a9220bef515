import type { Base } from '../db/base.ts';
import { trouverNoms } from './factures.sql.ts';

/** What the journal keeps of an act on a facture, and what the contract lists of it. */
export type FactureNommee = { id: number; numero: string | null; destinataire: string | null };

export function nommer(db: Base, id: number): FactureNommee {
  return { id, ...(trouverNoms(db, id) ?? { numero: null, destinataire: null }) };
}

/** « FA-2026-014, Lycée de Valbrune »; empty for what an échéance did, which keeps no result. */
export function nommee(fait: FactureNommee | null): string {
  return [fait?.numero, fait?.destinataire].filter((partie) => partie).join(', ');
}

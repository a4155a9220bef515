import { z } from 'zod';
import { type CodeRefus, REFUS } from '#shared/contrat/erreurs.ts';
import { PieceJointe } from '#shared/factures/facture.ts';
import { FichierLu } from '#shared/factures/fichier-lu.ts';
import { MEMBRES_MAX } from '#shared/factures/flux/limites.ts';

const Empreinte = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a flow, kept under its SHA-256. */
export type FichierRecu = { nom: string; fichier: string };

/** What was read in a file of a flow, or why it could not be. */
export const FactureDeposee = z.object({
  nom: z.string(),
  fichier: Empreinte,
  lu: FichierLu.omit({ lieux: true }).optional(),
  refus: z.object({ code: z.enum(Object.keys(REFUS) as CodeRefus[]), precision: z.string().optional() }).optional(),
  pieces: z.array(PieceJointe),
});
export type FactureDeposee = z.infer<typeof FactureDeposee>;

/** A whole flow, opened and read before the act: an act never parses octets. */
export const FluxDepose = z.object({
  structureId: z.int().positive(),
  nomFichier: z.string(),
  factures: z.array(FactureDeposee).min(1),
  /** Files of the lot that go with no facture, each with the reason. */
  ecartes: z.array(z.string()).max(MEMBRES_MAX),
});
export type FluxDepose = z.infer<typeof FluxDepose>;

import { z } from 'zod';
import { StatutFacture } from './statuts.ts';
import { ComplementDeListe } from './suivi/complement.ts';

/** A structure, named on a facture. */
export const Partie = z.object({ id: z.int(), identifiant: z.string(), raisonSociale: z.string() });

/** A row of a list. Amounts in centimes; `statut` is what this reader may see. */
export const FactureResumee = z.object({
  id: z.int(),
  numero: z.string().nullable(),
  typeFacture: z.string(),
  cadre: z.string(),
  dateFacture: z.string().nullable(),
  dateDepot: z.string().nullable(),
  dateStatut: z.string(),
  fournisseur: Partie,
  destinataire: Partie.nullable(),
  codeService: z.string().nullable(),
  numeroEngagement: z.string().nullable(),
  montantHt: z.int().nullable(),
  montantTtc: z.int().nullable(),
  montantAPayer: z.int().nullable(),
  devise: z.string(),
  statut: StatutFacture,
  /** This reader is expected to act on it. */
  attendue: z.boolean(),
  /** « Factures reçues » only: the recipient has taken the file. */
  telechargee: z.boolean().optional(),
});
export type FactureResumee = z.infer<typeof FactureResumee>;

/** A row of a search, with what its added columns show. */
export const FactureTrouvee = FactureResumee.extend({ complement: ComplementDeListe.optional() });
export type FactureTrouvee = z.infer<typeof FactureTrouvee>;

import { z } from 'zod';

const Accord = z.object({ raisonSociale: z.string(), valideLe: z.string().nullable() }).nullable();

/** What the columns that one may add to a list show, read only when one of them is asked for (factures § 10.2). */
export const ComplementDeListe = z.object({
  numeroMarche: z.string().nullable(),
  numeroOrigine: z.string().nullable(),
  modeDepot: z.string(),
  valideur1: Accord,
  valideur2: Accord,
  createur: z.string(),
  /** Octets of the invoice and of its attachments. */
  taille: z.int(),
  commentaireStatut: z.string().nullable(),
  nomService: z.string().nullable(),
  rejetTraite: z.boolean(),
  serviceFournisseur: z.string().nullable(),
  iban: z.string().nullable(),
  affactureur: z.string().nullable(),
  /** « Factures émises » only: flows are the supplier’s. */
  numeroFlux: z.string().nullable(),
});
export type ComplementDeListe = z.infer<typeof ComplementDeListe>;

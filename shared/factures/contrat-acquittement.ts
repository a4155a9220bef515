import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { STATUTS_DE_RETOUR } from './acquittement.ts';

/** Most returns shown, and acknowledged, in one go. */
export const RETOURS_MAX = 200;

/** A facture that came back, and that this person has not yet said that she has read. */
export const Retour = z.object({
  /** Line of the history that brought it back: it is what one acknowledges. */
  ligne: z.int(),
  factureId: z.int(),
  typeFacture: z.string(),
  numero: z.string().nullable(),
  dateDepot: z.string().nullable(),
  destinataire: z.string().nullable(),
  statut: z.enum(STATUTS_DE_RETOUR),
  /** Instant of the return: the days to acknowledge it run from there. */
  retourLe: z.string(),
  motif: z.string().nullable(),
  commentaire: z.string().nullable(),
});
export type Retour = z.infer<typeof Retour>;

export const contratAcquittement = {
  listerRetours: {
    methode: 'GET',
    url: '/api/factures/retours',
    acces: 'COMPTE',
    /** The longest put off first. `total`: with those that are not in the list. */
    reponse: z.object({ retours: z.array(Retour), total: z.int() }),
  },
  acquitterRetours: {
    methode: 'POST',
    url: '/api/factures/retours/acquitter',
    acces: 'COMPTE',
    corps: z.object({ lignes: z.array(z.int().positive()).min(1).max(RETOURS_MAX) }),
    reponse: z.object({ nombre: z.int() }),
  },
} as const satisfies Contrat;

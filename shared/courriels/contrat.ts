import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';

export const CourrielResume = z.object({
  id: z.int(),
  destinataire: z.string(),
  objet: z.string(),
  instant: z.string(),
  lu: z.boolean(),
});
export type CourrielResume = z.infer<typeof CourrielResume>;

export const Courriel = CourrielResume.extend({
  expediteur: z.string(),
  corps: z.string(),
  /** Page of the simulated portal that the mail leads to. */
  lien: z.string().nullable(),
  libelleLien: z.string().nullable(),
});
export type Courriel = z.infer<typeof Courriel>;

export const contratCourriels = {
  listerCourriels: {
    methode: 'GET',
    url: '/api/courriels',
    acces: 'BAC',
    requete: z.object({ adresse: z.string().max(100).optional() }),
    reponse: z.object({ courriels: z.array(CourrielResume), adresses: z.array(z.string()) }),
  },
  consulterCourriel: {
    methode: 'GET',
    url: '/api/courriels/:id',
    acces: 'BAC',
    params: z.object({ id: z.coerce.number().int() }),
    reponse: Courriel,
  },
  marquerCourrielLu: {
    methode: 'POST',
    url: '/api/courriels/:id/lu',
    acces: 'BAC',
    params: z.object({ id: z.coerce.number().int() }),
    reponse: z.object({ fait: z.literal(true) }),
  },
} as const satisfies Contrat;

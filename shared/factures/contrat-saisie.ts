import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { CompteDePaiement } from './contrat.ts';

export const contratSaisie = {
  /** What « Saisir facture » offers to choose for one supplier: his services, his valid bank accounts [S35]. */
  consulterFournisseur: {
    methode: 'GET',
    url: '/api/fournisseurs/:id',
    acces: 'COMPTE',
    params: z.object({ id: z.coerce.number().int().positive() }),
    reponse: z.object({
      services: z.array(z.object({ code: z.string(), nom: z.string() })),
      /** The account by default first. */
      comptes: z.array(CompteDePaiement.extend({ parDefaut: z.boolean() })),
    }),
  },
} as const satisfies Contrat;

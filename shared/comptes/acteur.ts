import { z } from 'zod';

/** Who is acting in the simulated world. A robot acts with the seat of a compte, and says so. */
export const Acteur = z.discriminatedUnion('genre', [
  z.object({ genre: z.literal('VISITEUR') }),
  z.object({ genre: z.literal('COMPTE'), compteId: z.int(), robot: z.boolean().optional() }),
  z.object({ genre: z.literal('SYSTEME') }),
  z.object({ genre: z.literal('FORMATEUR') }),
]);
export type Acteur = z.infer<typeof Acteur>;

export const VISITEUR: Acteur = { genre: 'VISITEUR' };
export const SYSTEME: Acteur = { genre: 'SYSTEME' };

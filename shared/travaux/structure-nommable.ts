import { z } from 'zod';

/** What the form needs to know of a structure that it names. */
export const StructureNommable = z.object({
  id: z.int(),
  identifiant: z.string(),
  raisonSociale: z.string(),
  services: z.array(z.object({ code: z.string(), nom: z.string() })),
  codeServiceObligatoire: z.boolean(),
  engagementObligatoire: z.boolean(),
  serviceOuEngagement: z.boolean(),
  /** Nobody there holds « Factures de travaux »: the piece would wait. Never said of a recipient. */
  personne: z.boolean(),
});
export type StructureNommable = z.infer<typeof StructureNommable>;

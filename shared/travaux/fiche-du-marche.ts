import { z } from 'zod';

const ROLES_AU_MARCHE = ['TITULAIRE', 'COTRAITANT', 'SOUS_TRAITANT', 'MOE', 'MOA', 'DESTINATAIRE'] as const;

/**
 * « Fiche d’identité du marché » [C7]: what the parties of a works contract agree on before its first piece. The learner
 * copies from it into the form. Amounts in centimes, days `AAAA-MM-JJ`.
 */
export const FicheDuMarche = z.object({
  numero: z.string(),
  objet: z.string(),
  ccag: z.string(),
  notifieLe: z.string(),
  debutDesTravaux: z.string(),
  finDesTravaux: z.string(),
  numeroEngagement: z.string(),
  montantHt: z.int(),
  /** Sentences on the price, the avance, the retenue de garantie, the VAT. */
  clauses: z.array(z.object({ titre: z.string(), texte: z.string() })),
  acteurs: z.array(
    z.object({
      role: z.enum(ROLES_AU_MARCHE),
      siret: z.string(),
      raisonSociale: z.string(),
      codeService: z.string().nullable(),
      /** Cadres that it files, in the order of use. */
      cadres: z.array(z.string()),
      /** Who validates its pieces. */
      valideurSiret: z.string().nullable(),
      montantHt: z.int().nullable(),
    }),
  ),
});
export type FicheDuMarche = z.infer<typeof FicheDuMarche>;

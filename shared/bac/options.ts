import { z } from 'zod';

/** What the learner or the trainer may switch on in a bac. All are off in a new one. */
export const OptionsDuBac = z.object({
  /** Double authentification of the portal of today (comptes-structures § 1.10). */
  doubleAuthentification: z.boolean(),
});
export type OptionsDuBac = z.infer<typeof OptionsDuBac>;
export type OptionDuBac = keyof OptionsDuBac;

export const OPTIONS_DU_BAC = Object.keys(OptionsDuBac.shape) as OptionDuBac[];

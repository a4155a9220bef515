import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';

/** A field left empty is an absent one; what is there must be well formed. */
export function facultatif<S extends z.ZodType<unknown, string>>(schema: S) {
  return z
    .string('CHAMP_FORMAT' satisfies CodeRefus)
    .transform((texte) => (texte.trim() === '' ? undefined : texte))
    .pipe(schema.optional() as z.ZodType<z.output<S> | undefined, string | undefined>)
    .optional();
}

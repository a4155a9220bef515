import { type FieldErrors, type FieldValues, get, type Resolver, set } from 'react-hook-form';
import type { z } from 'zod';
import { type CodeRefus, REFUS, type RefusServi } from '#shared/contrat/erreurs.ts';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import type { ErreurDeChamp } from '../../design/messages/ResumeErreurs.tsx';

/** Fields of a form, by their path, with the words of their labels. */
export type Libelles = Readonly<Record<string, string>>;

/** A refusal beside its field: what is wrong, then what to do. */
export function phraseDuRefus(code: CodeRefus): string {
  const { message, faire }: { message: string; faire?: string } = REFUS[code];
  return faire ? `${message} ${faire}` : message;
}

/** Checks a form with the schema of its operation: the screen refuses what the server would, in the same words. */
export function resoudre<S extends z.ZodType<FieldValues, FieldValues>>(
  schema: S,
): Resolver<z.input<S>, unknown, z.output<S>> {
  return async (valeurs) => {
    const lu = schema.safeParse(valeurs, { reportInput: true });
    if (lu.success) return { values: lu.data, errors: {} };
    const errors = {};
    for (const [champ, code] of Object.entries(champsRefuses(lu.error)))
      set(errors, champ, { type: code, message: phraseDuRefus(code) + mesureDe(champ, lu.error) });
    return { values: {}, errors };
  };
}

/** A text that is too long is told how long it may be: the schema knows, its code does not. */
function mesureDe(champ: string, { issues }: z.ZodError): string {
  const defaut = issues.find(({ path }) => path.join('.') === champ);
  return defaut?.code === 'too_big' && defaut.origin === 'string' ? ` ${defaut.maximum} caractères au plus.` : '';
}

export function messageDe(erreurs: FieldErrors, champ: string): string | undefined {
  return (get(erreurs, champ) as { message?: string } | undefined)?.message;
}

/** For the summary at the top, in the order of the labels. */
export function resumer(erreurs: FieldErrors, libelles: Libelles): ErreurDeChamp[] {
  return Object.entries(libelles).flatMap(([champ, libelle]) => {
    const message = messageDe(erreurs, champ);
    return message ? [{ champ, libelle, message }] : [];
  });
}

type Poser = (champ: string, erreur: { type: string; message: string }) => void;

/** Puts what the server refused on the fields. False when the refusal is about no field of this form. */
export function poserRefus(refus: RefusServi, libelles: Libelles, poser: Poser): boolean {
  const poses = refus.champs.filter(({ champ }) => champ in libelles);
  for (const { champ, code } of poses) poser(champ, { type: code, message: phraseDuRefus(code) });
  return poses.length > 0;
}

import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { CodeRefus, RefusServi } from '#shared/contrat/erreurs.ts';
import { phraseDuRefus } from './libelles.ts';

/** What is wrong, by id of the field. */
export type Defauts = Record<string, CodeRefus>;

/** An amount that cannot be read deserves an example. */
function phraseDe(champ: string, code: CodeRefus): string {
  const phrase = phraseDuRefus(code);
  return code === 'CHAMP_FORMAT' && champ.startsWith('montant') ? `${phrase} Exemple : 1 326,50.` : phrase;
}

/** Where the refusals of a form show: on the fields that they name, else above. `essai` counts the refused attempts. */
export function useRefus<Valeurs extends FieldValues>(form: UseFormReturn<Valeurs>) {
  const [essai, setEssai] = useState(0);
  const [refus, setRefus] = useState<RefusServi>();

  function poser(champs: readonly { champ: string; message: string }[]) {
    if (champs.length === 0) return;
    setEssai((n) => n + 1);
    for (const { champ, message } of champs) form.setError(champ as FieldPath<Valeurs>, { message });
  }

  /** Forgets the last attempt, puts the defects of this one on their fields; true when there are none. */
  function montrer(defauts: Defauts): boolean {
    form.clearErrors();
    setRefus(undefined);
    poser(Object.entries(defauts).map(([champ, code]) => ({ champ, message: phraseDe(champ, code) })));
    return Object.keys(defauts).length === 0;
  }

  function montrerRefus(refuse: RefusServi) {
    poser(refuse.champs.map((defaut) => ({ champ: defaut.champ, message: phraseDuRefus(defaut) })));
    if (refuse.champs.length === 0 || refuse.precision) setRefus(refuse);
  }

  return { essai, refus, montrer, montrerRefus };
}

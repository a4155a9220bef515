import { type DefaultValues, type FieldPath, type FieldValues, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { NomOperation } from '#shared/contrat/index.ts';
import type { DemandeDe } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { type Libelles, messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';

type Reglages<N extends NomOperation, S> = {
  nom: N;
  schema: S;
  valeurs: S extends z.ZodType<FieldValues, infer E extends FieldValues> ? DefaultValues<E> : never;
  libelles: Libelles;
  /** Begins the ids of the fields: several forms may be open in one page. */
  prefixe: string;
  onFait: () => void;
};

/** A form of « Mon compte »: its operation, its schema, and the refusals of the server put on its fields. */
export function useFormulaireDuCompte<N extends NomOperation, Entree extends FieldValues, Sortie extends FieldValues>(
  reglages: Reglages<N, z.ZodType<Sortie, Entree>>,
) {
  const { nom, schema, valeurs, libelles, prefixe, onFait } = reglages;
  const geste = useGeste(nom);
  const form = useForm<Entree, unknown, Sortie>({
    resolver: resoudre(schema),
    defaultValues: valeurs,
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const onSubmit = form.handleSubmit((corps) => {
    if (geste.isPending) return;
    geste.mutate({ corps } as unknown as DemandeDe<N>, {
      onSuccess: onFait,
      onError: ({ refus }) => poserRefus(refus, libelles, (champ, e) => form.setError(champ as FieldPath<Entree>, e)),
    });
  });
  return {
    form,
    geste,
    /** What a field needs to show itself. */
    champ: (cle: FieldPath<Entree>) => ({
      ...form.register(cle),
      id: `${prefixe}-${cle}`,
      libelle: libelles[cle] ?? cle,
      erreur: messageDe(errors, cle),
      autoComplete: 'off',
    }),
    erreurs: errors,
    /** What the frame of the form shows: `FormulaireBloc`, or a page. */
    cadre: {
      resume: resumer(errors, libelles).map((e) => ({ ...e, champ: `${prefixe}-${e.champ}` })),
      essai: submitCount,
      refus: geste.error?.refus,
      occupe: geste.isPending,
      onSubmit,
    },
  };
}

import { useFormContext, useWatch } from 'react-hook-form';
import { champRequis, champVisible, regleDuChamp } from '#shared/factures/champs.ts';
import { useDepot } from './contexte.ts';
import { CHAMPS_MONTANT, type ChampTexteDuDepot, type ValeursDuDepot } from './valeurs.ts';

/** Fields whose errors are about each other: touching one clears the message on the others. */
const LIES: readonly (readonly ChampTexteDuDepot[])[] = [
  [...CHAMPS_MONTANT, 'remiseGlobale', 'typeTva'],
  ['siretDestinataire', 'codeService', 'numeroEngagement'],
];

const liesA = (nom: ChampTexteDuDepot): readonly ChampTexteDuDepot[] =>
  LIES.find((groupe) => groupe.includes(nom)) ?? [nom];

/** One field of the form, as the table of fields describes it: caption, help, obligation, where it was read, error. */
export function useChamp(nom: ChampTexteDuDepot) {
  const { register, control, formState, clearErrors } = useFormContext<ValeursDuDepot>();
  const { contexte, depart } = useDepot();
  const valeur = useWatch({ control, name: nom });
  const { libelle, aide } = regleDuChamp(nom);
  const telQueLu = valeur !== '' && valeur === depart.valeurs[nom];
  return {
    visible: champVisible(nom, contexte),
    presentation: {
      ...register(nom, { onChange: () => clearErrors([...liesA(nom)]) }),
      libelle,
      aide,
      obligatoire: champRequis(nom, contexte),
      erreur: formState.errors[nom]?.message,
      reconnu: telQueLu ? depart.lieux[nom] : undefined,
    },
  };
}

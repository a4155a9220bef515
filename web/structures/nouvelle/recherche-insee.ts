import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type CodeRefus, type RefusServi, servirRefus } from '#shared/contrat/erreurs.ts';
import { defautDuSiret } from '#shared/referentiel/siret.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import { appeler, Refuse } from '../../api/client.ts';
import { remplirDepuisInsee, type StructureTapee } from './formulaire.ts';

type Etat = { etablissement?: EtablissementInsee; refus?: RefusServi; occupe?: true };

/** What is wrong with the number itself needs no question to the INSEE. */
function defautLocal(siret: string): CodeRefus | undefined {
  return siret.trim() === '' ? 'CHAMP_OBLIGATOIRE' : defautDuSiret(siret);
}

async function interroger(siret: string): Promise<Etat> {
  const defaut = defautLocal(siret);
  if (defaut) return { refus: servirRefus({ code: defaut, details: {} }) };
  try {
    return { etablissement: await appeler('consulterInsee', { params: { siret } }) };
  } catch (erreur) {
    if (erreur instanceof Refuse) return { refus: erreur.refus };
    throw erreur;
  }
}

export type RechercheInsee = Etat & { chercher: (siret?: string) => Promise<void>; oublier: () => void };

/** « Rechercher »: the form is filled with what the INSEE says, or the refusal of the SIRET is kept to be explained. */
export function useRechercheInsee(formulaire: UseFormReturn<StructureTapee>): RechercheInsee {
  const { getValues, reset, clearErrors, setFocus } = formulaire;
  const [etat, setEtat] = useState<Etat>({});
  return {
    ...etat,
    async chercher(siret = getValues('siret')) {
      clearErrors();
      setEtat({ occupe: true });
      if (siret !== getValues('siret')) reset({ ...getValues(), siret });
      const trouve = await interroger(siret);
      // Another number was typed meanwhile: it stays, and this answer is of no use.
      if (siret !== getValues('siret')) return setEtat({});
      if (trouve.etablissement) reset(remplirDepuisInsee(getValues(), trouve.etablissement));
      setEtat(trouve);
      // Nothing to explain: the field says it, and waits.
      if (trouve.refus?.code === 'CHAMP_OBLIGATOIRE') setFocus('siret');
    },
    oublier() {
      setEtat({});
    },
  };
}

import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { grouperIban } from '#shared/referentiel/iban.ts';
import {
  bicObligatoire,
  LIBELLES_DE_COORDONNEES as LIBELLES,
  PAYS_DES_COMPTES,
  TYPES_DE_COORDONNEES,
} from '#shared/structures/banque/coordonnees.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { IbanDExercice } from './IbanDExercice.tsx';
import type { CompteTape } from './valeurs.ts';

const TYPES = TYPES_DE_COORDONNEES.map(({ code, libelle, aide }) => ({ valeur: code, libelle, aide }));
const PAYS = PAYS_DES_COMPTES.map(({ code, libelle }) => ({ valeur: code, libelle: `${code} – ${libelle}` }));

/** 1. The account itself. */
export function SectionCompte() {
  const { register, formState, watch, setValue, setFocus } = useFormContext<CompteTape>();
  const [aide, montrerAide] = useState(false);
  const [type, codePays] = watch(['type', 'codePays']);
  const estIban = type === 'IBAN';
  const champ = (nom: 'nom' | 'iban' | 'bic' | 'banque' | 'titulaire') => ({
    ...register(nom),
    libelle: LIBELLES[nom],
    erreur: formState.errors[nom]?.message,
    autoComplete: 'off',
  });
  function prendre(iban: string) {
    montrerAide(false);
    setValue('iban', grouperIban(iban), { shouldDirty: true, shouldValidate: formState.isSubmitted });
    // Once the window has given the focus back.
    setTimeout(() => setFocus('iban'));
  }
  return (
    <Section
      numero={1}
      titre="Le compte"
      actions={
        <Bouton petit icone={BookOpen} onClick={() => montrerAide(true)}>
          IBAN d’exercice
        </Bouton>
      }
    >
      <GrilleChamps>
        <ChampTexte
          {...champ('nom')}
          obligatoire
          aide="C’est par ce nom qu’on le choisira sur une facture. Par exemple : Compte courant"
        />
      </GrilleChamps>
      <GroupeRadio
        {...register('type')}
        libelle={LIBELLES.type}
        obligatoire
        enLigne
        options={TYPES}
        erreur={formState.errors.type?.message}
      />
      <GrilleChamps>
        <ChampSelection
          {...register('codePays')}
          libelle={LIBELLES.codePays}
          obligatoire
          choixVide={null}
          options={PAYS}
          aide="Celui de la banque"
          erreur={formState.errors.codePays?.message}
        />
        <ChampTexte
          {...champ('iban')}
          obligatoire
          allure="mono"
          spellCheck={false}
          libelle={estIban ? LIBELLES.iban : 'Numéro de compte'}
          aide={
            estIban
              ? 'Avec ou sans espaces. N’utilisez que des coordonnées d’exercice, jamais les vôtres.'
              : 'Ici, un numéro d’exercice commence par 99999.'
          }
        />
        <ChampTexte
          {...champ('bic')}
          obligatoire={bicObligatoire({ type, codePays })}
          allure="mono"
          spellCheck={false}
          aide="8 ou 11 caractères. Facultatif pour un IBAN français."
        />
        <ChampTexte {...champ('banque')} />
        <ChampTexte {...champ('titulaire')} aide="D’ordinaire, votre raison sociale" />
      </GrilleChamps>
      <IbanDExercice ouverte={aide} onFermer={() => montrerAide(false)} onChoix={prendre} />
    </Section>
  );
}

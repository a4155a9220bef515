import { useFormContext } from 'react-hook-form';
import { LIBELLES_DE_SERVICE } from '#shared/structures/services.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { ServiceTape } from './valeurs.ts';

const CHAMPS = [
  { nom: 'adresse', aide: 'Celle de la structure est proposée : changez-la si le service est ailleurs' },
  { nom: 'complement1', aide: 'Bâtiment, étage, bureau…' },
  { nom: 'complement2', aide: undefined },
  { nom: 'codePostal', aide: undefined },
  { nom: 'ville', aide: undefined },
  { nom: 'telephone', aide: undefined },
  { nom: 'courriel', aide: 'Par exemple technique@exemple.invalid' },
] as const;

/** 4. Where to reach the service: nothing of it is required. */
export function SectionAdresse() {
  const { register, formState } = useFormContext<ServiceTape>();
  return (
    <Section numero={4} titre="Adresse et contact">
      <GrilleChamps>
        {CHAMPS.map(({ nom, aide }) => (
          <ChampTexte
            key={nom}
            {...register(nom)}
            libelle={LIBELLES_DE_SERVICE[nom]}
            aide={aide}
            autoComplete="off"
            erreur={formState.errors[nom]?.message}
          />
        ))}
      </GrilleChamps>
    </Section>
  );
}

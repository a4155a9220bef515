import { useFormContext } from 'react-hook-form';
import { LIBELLES_DE_COORDONNEES as LIBELLES } from '#shared/structures/banque/coordonnees.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { CompteTape } from './valeurs.ts';

/** 3. From when to when, and whether it is proposed first. */
export function SectionValidite({ datesFermees }: { datesFermees: boolean }) {
  const { register, formState } = useFormContext<CompteTape>();
  const { errors } = formState;
  const dates = datesFermees ? { readOnly: true, aide: 'Se change avec « Réactiver »' } : { aide: 'Facultative' };
  return (
    <Section numero={3} titre="Validité">
      <GrilleChamps>
        <ChampDate
          {...register('dateDebut')}
          {...dates}
          libelle={LIBELLES.dateDebut}
          erreur={errors.dateDebut?.message}
        />
        <ChampDate {...register('dateFin')} {...dates} libelle={LIBELLES.dateFin} erreur={errors.dateFin?.message} />
      </GrilleChamps>
      <CaseACocher
        {...register('parDefaut')}
        libelle={LIBELLES.parDefaut}
        aide="Il sera proposé en premier sur vos factures. Il n’y en a qu’un : le cocher le retire à l’autre."
        erreur={errors.parDefaut?.message}
      />
    </Section>
  );
}

import { useFormContext, useWatch } from 'react-hook-form';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { aDroit } from '#shared/structures/droits.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Rattacher.module.css';
import { LIBELLES_RATTACHEMENT, type RattachementTape } from './valeurs.ts';

/** 2. In which rôle, and for how long. Only a gestionnaire principal attaches a secondaire. */
export function SectionRole({ gerees }: { gerees: readonly StructureGeree[] }) {
  const { register, formState } = useFormContext<RattachementTape>();
  const { vocabulaire } = useVocabulaire();
  const perimetres = useWatch<RattachementTape, 'perimetres'>({ name: 'perimetres' });
  const choisies = gerees.filter((_, rang) => perimetres[rang]?.choisie);
  const peutNommer = choisies.every(({ monRole }) => aDroit(monRole, 'nommerSecondaire'));
  const { errors } = formState;
  const options = [
    { valeur: 'US', libelle: roleDit('US', vocabulaire), aide: 'Travaille dans les espaces que vous lui donnez.' },
    { valeur: 'GS', libelle: roleDit('GS', vocabulaire), aide: 'Gère la structure avec vous, et a tous ses espaces.' },
  ];
  return (
    <Section numero={2} titre="Rôle et dates">
      <GroupeRadio
        {...register('role')}
        libelle={LIBELLES_RATTACHEMENT.role}
        obligatoire
        options={peutNommer ? options : options.slice(0, 1)}
        erreur={errors.role?.message}
      />
      {!peutNommer && (
        <p className={styles.prose}>
          Seul le gestionnaire principal de chaque structure choisie peut nommer un gestionnaire.
        </p>
      )}
      <GrilleChamps>
        <ChampDate
          {...register('dateDebut')}
          libelle={LIBELLES_RATTACHEMENT.dateDebut}
          aide="Facultative : aujourd’hui, si vous la laissez vide."
          erreur={errors.dateDebut?.message}
        />
        <ChampDate
          {...register('dateFin')}
          libelle={LIBELLES_RATTACHEMENT.dateFin}
          aide="Facultative. Ce jour passé, le rattachement se désactive seul : utile pour un stage ou un intérim."
          erreur={errors.dateFin?.message}
        />
      </GrilleChamps>
    </Section>
  );
}

import { useFormContext, useWatch } from 'react-hook-form';
import { TYPES_D_IDENTIFIANT, typeDIdentifiant } from '#shared/referentiel/identifiants.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { Section } from '../../design/page/Section.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import { IdentifiantLibre } from './IdentifiantLibre.tsx';
import { IdentifiantParticulier } from './IdentifiantParticulier.tsx';
import { IdentifiantSiret } from './IdentifiantSiret.tsx';
import type { RechercheInsee } from './recherche-insee.ts';
import styles from './SectionIdentifiant.module.css';

const OPTIONS = TYPES_D_IDENTIFIANT.map(({ code, libelle }) => ({ valeur: code, libelle }));

/** 1. The type of identifiant, then what this type asks for; only a SIRET is looked up at the INSEE. */
export function SectionIdentifiant({ recherche }: { recherche: RechercheInsee }) {
  const { register, control, clearErrors } = useFormContext<StructureTapee>();
  const type = useWatch({ control, name: 'typeIdentifiant' });
  function changer() {
    clearErrors();
    recherche.oublier();
  }
  return (
    <Section numero={1} titre="Identifiant">
      <div className={styles.type}>
        <ChampSelection
          {...register('typeIdentifiant', { onChange: changer })}
          libelle={LIBELLES.typeIdentifiant}
          aide={`Pour ${typeDIdentifiant(type).pourQui}.`}
          obligatoire
          choixVide={null}
          options={OPTIONS}
        />
      </div>
      {type === 'SIRET' && <IdentifiantSiret recherche={recherche} />}
      {type === 'PARTICULIER' && <IdentifiantParticulier />}
      {type !== 'SIRET' && type !== 'PARTICULIER' && <IdentifiantLibre type={typeDIdentifiant(type)} />}
    </Section>
  );
}

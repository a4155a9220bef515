import { useFormContext } from 'react-hook-form';
import { LIBELLES_DE_SERVICE } from '#shared/structures/services.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { ServiceTape } from './valeurs.ts';

/** 3. What the service demands, and what it tells. The engagement is for public structures only [S34]. */
export function SectionRegles({ publique }: { publique: boolean }) {
  const { register, formState } = useFormContext<ServiceTape>();
  const { errors } = formState;
  return (
    <Section numero={3} titre="Règles du service">
      {publique && (
        <CaseACocher
          {...register('engagementObligatoire')}
          libelle={LIBELLES_DE_SERVICE.engagementObligatoire}
          aide="Coché, une facture adressée à ce service doit porter un numéro d’engagement, même si la structure ne l’exige pas."
          erreur={errors.engagementObligatoire?.message}
        />
      )}
      <CaseACocher
        {...register('miseEnPaiement')}
        libelle={LIBELLES_DE_SERVICE.miseEnPaiement}
        aide="Noté sur la fiche du service. Dans Chorale, c’est le paramètre de la structure qui dit si le fournisseur voit la mise en paiement."
        erreur={errors.miseEnPaiement?.message}
      />
    </Section>
  );
}

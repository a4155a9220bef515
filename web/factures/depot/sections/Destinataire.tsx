import { useFormContext, useWatch } from 'react-hook-form';
import type { Jour } from '#shared/referentiel/date.ts';
import { Section } from '../../../design/page/Section.tsx';
import { Acheminement } from '../../acheminement/Acheminement.tsx';
import { useChamp } from '../champ.ts';
import { useDepot } from '../contexte.ts';
import type { ValeursDuDepot } from '../valeurs.ts';

/** Who receives the facture, then what that recipient asks: its services, its engagement. */
export function Destinataire({ numero, jour }: { numero: number; jour: Jour }) {
  const { destinataire } = useDepot();
  const { control, setValue, clearErrors } = useFormContext<ValeursDuDepot>();
  const [siret, codeService] = useWatch({ control, name: ['siretDestinataire', 'codeService'] });
  return (
    <Section numero={numero} titre="Destinataire de la facture">
      <Acheminement
        destinataire={destinataire}
        jour={jour}
        siret={siret}
        codeService={codeService}
        champs={{
          siretDestinataire: useChamp('siretDestinataire').presentation,
          codeService: useChamp('codeService').presentation,
          numeroEngagement: useChamp('numeroEngagement').presentation,
        }}
        onSiret={(choisi) => {
          if (choisi === siret) return;
          setValue('siretDestinataire', choisi, { shouldDirty: true });
          clearErrors(['siretDestinataire', 'codeService', 'numeroEngagement']);
        }}
      />
    </Section>
  );
}

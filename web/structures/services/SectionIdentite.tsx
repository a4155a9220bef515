import { useFormContext } from 'react-hook-form';
import type { Service } from '#shared/structures/contrat-services.ts';
import { CODE_MAX, codesVoisins, DESCRIPTION_MAX, LIBELLES_DE_SERVICE } from '#shared/structures/services.ts';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { ServiceTape } from './valeurs.ts';

type SectionIdentiteProps = {
  service: Service | undefined;
  autresCodes: readonly string[];
  datesFermees: boolean;
};

/** 1. Code, name, description, dates. What cannot change says why. */
export function SectionIdentite({ service, autresCodes, datesFermees }: SectionIdentiteProps) {
  const { register, formState, watch } = useFormContext<ServiceTape>();
  const voisins = codesVoisins(watch('code'), autresCodes);
  const duPortail = service?.duPortail === true;
  const cite = service?.cite === true;
  const champ = (nom: 'code' | 'nom' | 'dateDebut' | 'dateFin' | 'description') => ({
    ...register(nom),
    libelle: LIBELLES_DE_SERVICE[nom],
    erreur: formState.errors[nom]?.message,
    autoComplete: 'off',
  });
  const dates = duPortail
    ? { readOnly: true, aide: 'Tenue par le portail' }
    : datesFermees && { readOnly: true, aide: 'Se change avec « Réactiver »' };
  return (
    <Section numero={1} titre="Le service">
      <GrilleChamps>
        <ChampTexte
          {...champ('code')}
          obligatoire
          allure="mono"
          spellCheck={false}
          readOnly={duPortail || cite}
          aide={
            duPortail
              ? 'Réservé par le portail'
              : cite
                ? 'Des factures portent ce code : il ne change plus.'
                : `Vos fournisseurs le recopient sur leurs factures, au caractère près : choisissez-le court, en capitales, sans espace. ${CODE_MAX} caractères au plus.`
          }
        />
        <ChampTexte
          {...champ('nom')}
          obligatoire
          readOnly={duPortail}
          aide={duPortail ? 'Donné par le portail' : 'En clair, par exemple : Services techniques'}
        />
      </GrilleChamps>
      {voisins.length > 0 && (
        <Alerte genre="attention" titre="Ce code ressemble à un autre">
          <p>
            « {voisins.join(' », « ')} » ne s’en distingue que par les majuscules, les accents ou les espaces. Le
            portail les tient pour deux services : vos fournisseurs se tromperont.
          </p>
        </Alerte>
      )}
      <GrilleChamps>
        <ChampDate aide="Le service s’ouvre ce jour-là" {...champ('dateDebut')} obligatoire {...dates} />
        <ChampDate aide="Facultative : son dernier jour" {...champ('dateFin')} {...dates} />
      </GrilleChamps>
      <ChampZoneTexte {...champ('description')} rows={3} maximum={DESCRIPTION_MAX} />
    </Section>
  );
}

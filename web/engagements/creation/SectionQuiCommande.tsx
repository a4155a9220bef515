import { useFormContext, useWatch } from 'react-hook-form';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import { LIBELLES_D_ENGAGEMENT } from '#shared/engagements/engagement.ts';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { estHabilite } from '#shared/espaces/habilitations.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { Section } from '../../design/page/Section.tsx';
import { ChampRecepteur } from './ChampRecepteur.tsx';
import type { ValeursDEngagement } from './valeurs.ts';

type SectionQuiCommandeProps = { numero: number; structures: readonly MaStructure[] };

/** Who orders, for which service, from whom. */
export function SectionQuiCommande({ numero, structures }: SectionQuiCommandeProps) {
  const { control, register, formState, clearErrors } = useFormContext<ValeursDEngagement>();
  const [structureId, siret] = useWatch({ control, name: ['structureId', 'siretRecepteur'] });
  const structure = structures.find(({ id }) => String(id) === structureId);
  const { errors } = formState;
  const champ = (nom: 'structureId' | 'codeService' | 'siretRecepteur') => ({
    ...register(nom, { onChange: () => clearErrors(nom) }),
    libelle: LIBELLES_D_ENGAGEMENT[nom],
    erreur: errors[nom]?.message,
  });
  return (
    <Section numero={numero} titre="Qui commande, à qui">
      {structures.length > 1 && (
        <ChampSelection
          {...champ('structureId')}
          obligatoire
          choixVide={null}
          options={structures.map(({ id, raisonSociale }) => ({ valeur: String(id), libelle: raisonSociale }))}
        />
      )}
      {structure && (
        <ChampSelection
          {...champ('codeService')}
          aide={`Le service de ${structure.raisonSociale} qui recevra la facture.`}
          choixVide={peutCommander(structure, null) ? 'Aucun service' : 'Choisissez…'}
          options={structure.services
            .filter(({ code }) => peutCommander(structure, code))
            .map(({ code, nom }) => ({ valeur: code, libelle: `${code} – ${nom}` }))}
        />
      )}
      <ChampRecepteur
        {...champ('siretRecepteur')}
        obligatoire
        aide="Le fournisseur. Ses 14 chiffres figurent sur son devis."
        siret={siret}
      />
    </Section>
  );
}

const peutCommander = ({ id, habilitations }: MaStructure, service: string | null): boolean =>
  estHabilite(
    habilitations.map((h) => ({ structureId: id, ...h })),
    { structureId: id, espace: ESPACE_DES_ENGAGEMENTS, mode: 'MODIFICATION', service },
  );

import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import { sirenDe } from '#shared/referentiel/siret.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Section } from '../../design/page/Section.tsx';

export function BlocIdentifiant({ structure }: { structure: Structure }) {
  const { typeIdentifiant, identifiant } = structure;
  const type = TYPES_D_IDENTIFIANT.find((t) => t.code === typeIdentifiant)?.libelle ?? typeIdentifiant;
  const siren =
    typeIdentifiant === 'SIRET'
      ? [{ terme: 'SIREN (l’entreprise)', valeur: <Siret valeur={sirenDe(identifiant)} /> }]
      : [];
  return (
    <Section titre="Identifiant">
      <ListeDescription
        elements={[
          { terme: 'Type d’identifiant', valeur: type },
          { terme: 'Identifiant', valeur: <Siret valeur={identifiant} /> },
          ...siren,
        ]}
      />
    </Section>
  );
}

import { Link } from 'react-router';
import { typeDIdentifiant } from '#shared/referentiel/identifiants.ts';
import { sirenDe } from '#shared/referentiel/siret.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Section } from '../../design/page/Section.tsx';

type Parente = Structure['structuresDupliquees'][number];

export function BlocIdentifiant({ structure }: { structure: Structure }) {
  const { typeIdentifiant, identifiant, structureOrigine, structuresDupliquees } = structure;
  const siren =
    typeIdentifiant === 'SIRET'
      ? [{ terme: 'SIREN (l’entreprise)', valeur: <Siret valeur={sirenDe(identifiant)} /> }]
      : [];
  const origine = structureOrigine
    ? [{ terme: 'Structure d’origine', valeur: <LienParente {...structureOrigine} /> }]
    : [];
  const copies = structuresDupliquees.map((copie) => ({
    terme: 'Structure dupliquée sous',
    valeur: <LienParente {...copie} />,
  }));
  return (
    <Section titre="Identifiant">
      <ListeDescription
        elements={[
          { terme: 'Type d’identifiant', valeur: typeDIdentifiant(typeIdentifiant).libelle },
          { terme: 'Identifiant', valeur: <Siret valeur={identifiant} /> },
          ...siren,
          ...origine,
          ...copies,
        ]}
      />
    </Section>
  );
}

/** Another fiche of the same enterprise, before or after a change of identifiant. */
function LienParente({ id, identifiant, raisonSociale }: Parente) {
  return (
    <Link to={`/portail/structures/${id}`}>
      {raisonSociale}, <Siret valeur={identifiant} />
    </Link>
  );
}

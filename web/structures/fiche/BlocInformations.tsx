import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import { nomDuPays } from '#shared/referentiel/pays.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Section } from '../../design/page/Section.tsx';

export function BlocInformations({ structure }: { structure: Structure }) {
  return (
    <Section titre="Informations générales">
      <ListeDescription elements={[...identite(structure), ...lieuEtContacts(structure), ...categories(structure)]} />
    </Section>
  );
}

const identite = ({ typeIdentifiant, raisonSociale, nom, prenom }: Structure) =>
  typeIdentifiant === 'PARTICULIER'
    ? [
        { terme: 'Désignation', valeur: raisonSociale },
        { terme: 'Nom', valeur: nom },
        { terme: 'Prénom', valeur: prenom },
      ]
    : [{ terme: 'Raison sociale', valeur: raisonSociale }];

const lieuEtContacts = (structure: Structure) => [
  {
    terme: 'Adresse',
    valeur: [structure.adresse, structure.complement1, structure.complement2].filter(Boolean).join(', '),
  },
  { terme: 'Code postal et ville', valeur: `${structure.codePostal} ${structure.ville}` },
  { terme: 'Pays', valeur: nomDuPays(structure.pays) },
  { terme: 'Téléphone', valeur: structure.telephone },
  { terme: 'Fax', valeur: structure.fax },
  { terme: 'Adresse électronique', valeur: structure.email },
  { terme: 'N° de TVA intracommunautaire', valeur: structure.numeroTva },
];

/** What the INSEE alone knows is not shown to those that it does not know. */
function categories(structure: Structure) {
  const { nature, typeIdentifiant, numeroRcs, nonDiffusible, categorieJuridique, categorieEntreprise } = structure;
  const privee = nature === 'PRIVEE';
  return [
    ...(privee ? [{ terme: 'N° RCS', valeur: numeroRcs }] : []),
    ...(typeIdentifiant === 'SIRET' ? [{ terme: 'Catégorie juridique', valeur: categorieJuridique }] : []),
    ...(typeIdentifiant === 'SIRET' && privee
      ? [
          { terme: 'Catégorie d’entreprise', valeur: categorieEntreprise },
          { terme: 'Non diffusible INSEE', valeur: nonDiffusible ? 'Oui' : 'Non' },
        ]
      : []),
    { terme: 'Sur le portail depuis le', valeur: formaterJour(jourDe(structure.creeLe)) },
  ];
}

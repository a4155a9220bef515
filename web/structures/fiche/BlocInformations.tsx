import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Section } from '../../design/page/Section.tsx';

export function BlocInformations({ structure }: { structure: Structure }) {
  const { raisonSociale, adresse, complement1, complement2, codePostal, ville, numeroTva, numeroRcs } = structure;
  const adresseEntiere = [adresse, complement1, complement2].filter(Boolean).join(', ');
  const propresAuxPrivees = [
    { terme: 'N° RCS', valeur: numeroRcs },
    { terme: 'Non diffusible INSEE', valeur: structure.nonDiffusible ? 'Oui' : 'Non' },
  ];
  return (
    <Section titre="Informations générales">
      <ListeDescription
        elements={[
          { terme: 'Raison sociale', valeur: raisonSociale },
          { terme: 'Adresse', valeur: adresseEntiere },
          { terme: 'Code postal et ville', valeur: `${codePostal} ${ville}` },
          { terme: 'Téléphone', valeur: structure.telephone },
          { terme: 'Adresse électronique', valeur: structure.email },
          { terme: 'N° de TVA intracommunautaire', valeur: numeroTva },
          ...(structure.nature === 'PRIVEE' ? propresAuxPrivees : []),
          { terme: 'Sur le portail depuis le', valeur: formaterJour(jourDe(structure.creeLe)) },
        ]}
      />
    </Section>
  );
}

import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import type { Service } from '#shared/structures/contrat-services.ts';
import { LIBELLES_DE_SERVICE as LIBELLES } from '#shared/structures/services.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Section } from '../../design/page/Section.tsx';
import { direEtat } from '../etat.ts';

/** The service, for who does not manage the structure, or while it is inactive. */
export function ServiceALire({ service, jour }: { service: Service; jour: string }) {
  const { adresse, complement1, complement2, codePostal, ville, dateDebut, dateFin } = service;
  const entiere = [adresse, complement1, complement2, [codePostal, ville].filter(Boolean).join(' ')];
  const elements = [
    { terme: LIBELLES.nom, valeur: service.nom },
    { terme: 'État', valeur: direEtat(service, jour) },
    { terme: LIBELLES.description, valeur: service.description },
    { terme: LIBELLES.dateDebut, valeur: dateDebut && formaterJour(dateDebut) },
    { terme: LIBELLES.dateFin, valeur: dateFin && formaterJour(dateFin) },
    { terme: LIBELLES.adresse, valeur: entiere.filter(Boolean).join(', ') },
    { terme: LIBELLES.telephone, valeur: service.telephone },
    { terme: LIBELLES.courriel, valeur: service.courriel },
    { terme: LIBELLES.engagementObligatoire, valeur: service.engagementObligatoire ? 'Oui' : 'Non' },
    { terme: LIBELLES.miseEnPaiement, valeur: service.miseEnPaiement ? 'Oui' : 'Non' },
    { terme: LIBELLES.espaces, valeur: service.espaces.map((code) => espace(code as CodeEspace).libelle).join(', ') },
  ];
  return (
    <>
      <h1>Service {service.code}</h1>
      <Section titre="Le service">
        <ListeDescription elements={elements} />
      </Section>
    </>
  );
}

import { Link } from 'react-router';
import type { Service } from '#shared/structures/contrat-services.ts';
import { manqueDuService } from '#shared/structures/services.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';

/** What is still missing for the service to be of use, right after its creation above all. */
export function AvisDuService({ service, cree }: { service: Service; cree: boolean }) {
  const utilisateurs = service.utilisateurs.filter(({ rattache, role }) => rattache && role === 'US').length;
  const manque = manqueDuService({ espaces: service.espaces.length, utilisateurs });
  if (service.duPortail)
    return (
      <Alerte genre="info" titre="Un service que le portail tient lui-même">
        <p>
          Il reçoit les factures entre structures publiques. Une entreprise qui le choisit voit sa facture refusée :
          elle doit choisir le vrai service de son client. On ne le renomme pas, on ne l’arrête pas.
        </p>
      </Alerte>
    );
  if (!manque) return cree ? <Alerte genre="succes" titre={`Le service ${service.code} est créé.`} /> : null;
  return (
    <Alerte
      genre="attention"
      titre={cree ? `Le service ${service.code} est créé. Il reste à faire` : 'Il reste à faire'}
    >
      <p>{manque}</p>
      <ul>
        {service.espaces.length === 0 && (
          <li>
            <a href="#espaces">Choisir ce que l’on fait dans le service</a>, puis « Valider ».
          </li>
        )}
        {utilisateurs === 0 && (
          <li>
            <a href="#utilisateurs-du-service">Rattacher au moins une personne</a>, ou d’abord{' '}
            <Link to={`/portail/structures/${service.structureId}/rattacher`}>la rattacher à la structure</Link>.
          </li>
        )}
      </ul>
    </Alerte>
  );
}

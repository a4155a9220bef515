import { type ServiceDeDestination, serviceActif } from '#shared/factures/exigences.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import type { Option } from '../../design/champs/presentation.ts';

type Service = ServiceDeDestination & { nom: string };

/**
 * The services to choose from on that day; a code that came from the file, or from another recipient, stays in the
 * list with what is wrong with it.
 */
export function choixDeService(services: readonly Service[], choisi: string, jour: Jour): Option[] {
  const ouverts = services
    .filter((service) => serviceActif(service, jour))
    .map(({ code, nom, engagementObligatoire }) => ({
      valeur: code,
      libelle: `${code} – ${nom}${engagementObligatoire ? ' (engagement obligatoire)' : ''}`,
    }));
  if (choisi === '' || ouverts.some(({ valeur }) => valeur === choisi)) return ouverts;
  return [{ valeur: choisi, libelle: `${choisi} (inconnu ou inactif chez ce destinataire)` }, ...ouverts];
}

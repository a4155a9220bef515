import type { CodeRefus } from '../contrat/erreurs.ts';
import type { Jour } from '../referentiel/date.ts';
import { estDuPortail } from '../structures/services.ts';

/** Settings of a public structure that its suppliers meet (comptes-structures § 2.5). */
export type ParametresDeDestination = {
  codeServiceObligatoire: boolean;
  engagementObligatoire: boolean;
  serviceOuEngagement: boolean;
  /** The State only: an engagement must exist, not only be there [S24]. */
  engagementVerifie?: boolean;
  /** A pure MOA is never the recipient of a simple facture (connaissance). */
  estMoaUniquement?: boolean;
};

export type ServiceDeDestination = {
  code: string;
  actif: boolean;
  /** The engagement is required when this service is chosen. */
  engagementObligatoire?: boolean;
  dateDebutValidite?: Jour | null;
  dateFinValidite?: Jour | null;
};

/** What must be known of a recipient to check a facture sent to it. */
export type Destinataire = {
  actif: boolean;
  /** `null` for a private structure, which is never a recipient. */
  parametres: ParametresDeDestination | null;
  services: readonly ServiceDeDestination[];
  /** Numbers known to it; the screen, which has no list, leaves this check to the act. */
  engagementsConnus?: readonly string[];
};

export type Exigences = {
  service: boolean;
  engagement: boolean;
  /** One of the two at least, whichever. */
  unDesDeux: boolean;
};

/**
 * What the recipient demands. The order matters (comptes-structures § 2.5): the « or » wins over both, both over one.
 * The chosen service adds its own demand.
 */
export function exigencesDe(parametres: ParametresDeDestination, service?: ServiceDeDestination): Exigences {
  const unDesDeux = parametres.serviceOuEngagement;
  const engagementDuService = service?.engagementObligatoire ?? false;
  return {
    service: !unDesDeux && parametres.codeServiceObligatoire,
    engagement: engagementDuService || (!unDesDeux && parametres.engagementObligatoire),
    unDesDeux,
  };
}

/** Outside its dates of validity a service counts as inactive (supposé). */
export function serviceActif(service: ServiceDeDestination, jour: Jour): boolean {
  const { dateDebutValidite: debut, dateFinValidite: fin } = service;
  return service.actif && (!debut || debut <= jour) && (!fin || jour <= fin);
}

/** Codes are compared exactly (supposé): a space or another case makes another service. */
export function trouverService(
  services: readonly ServiceDeDestination[],
  code: string | undefined,
): ServiceDeDestination | undefined {
  return code === undefined ? undefined : services.find((service) => service.code === code);
}

export type Destination = {
  destinataire: Destinataire | undefined;
  codeService?: string;
  numeroEngagement?: string;
  /** Is the supplier itself a public structure? */
  fournisseurPublic: boolean;
  /** Day of the deposit. */
  jour: Jour;
};

export type DefautsDeDestination = Partial<Record<'siretDestinataire' | 'codeService' | 'numeroEngagement', CodeRefus>>;

type DestinataireValable = Destinataire & { parametres: ParametresDeDestination };

function estValable(destinataire: Destinataire | undefined): destinataire is DestinataireValable {
  return destinataire?.actif === true && destinataire.parametres !== null && !destinataire.parametres.estMoaUniquement;
}

function defautDuService(
  { codeService, numeroEngagement, fournisseurPublic, jour }: Destination,
  { parametres, services }: DestinataireValable,
): CodeRefus | undefined {
  if (codeService === undefined) {
    const { service, unDesDeux } = exigencesDe(parametres);
    if (unDesDeux && numeroEngagement === undefined) return 'SERVICE_OU_ENGAGEMENT';
    return service ? 'SERVICE_OBLIGATOIRE' : undefined;
  }
  const choisi = trouverService(services, codeService);
  if (!choisi || !serviceActif(choisi, jour)) return 'SERVICE_INCONNU';
  const reserve = estDuPortail(codeService) && !fournisseurPublic;
  return reserve ? 'SERVICE_RESERVE' : undefined;
}

function defautDeLEngagement(
  { codeService, numeroEngagement }: Destination,
  { parametres, services, engagementsConnus }: DestinataireValable,
): CodeRefus | undefined {
  if (numeroEngagement === undefined) {
    const { engagement, unDesDeux } = exigencesDe(parametres, trouverService(services, codeService));
    if (engagement) return 'ENGAGEMENT_OBLIGATOIRE';
    return unDesDeux && codeService === undefined ? 'SERVICE_OU_ENGAGEMENT' : undefined;
  }
  const inconnu = parametres.engagementVerifie && engagementsConnus?.includes(numeroEngagement) === false;
  return inconnu ? 'ENGAGEMENT_INCONNU' : undefined;
}

/**
 * Decision table of factures § 12: what refuses the facture at the entrance, by field. An unknown, inactive, private or
 * pure MOA recipient hides the rest. When one of the two is demanded, both fields are marked: either one answers.
 */
export function defautsDeDestination(destination: Destination): DefautsDeDestination {
  const { destinataire } = destination;
  if (!estValable(destinataire)) return { siretDestinataire: 'DESTINATAIRE_INCONNU' };
  const defauts: DefautsDeDestination = {};
  const service = defautDuService(destination, destinataire);
  if (service) defauts.codeService = service;
  const engagement = defautDeLEngagement(destination, destinataire);
  if (engagement) defauts.numeroEngagement = engagement;
  return defauts;
}

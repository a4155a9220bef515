import type { CodeRefus } from '../contrat/erreurs.ts';
import type { Jour } from '../referentiel/date.ts';

/** Settings of a public structure that its suppliers meet, named as in the API (comptes-structures § 2.5). */
export type ParametresDeDestination = {
  codeServiceDoitEtreRenseigne: boolean;
  numeroEJDoitEtreRenseigne: boolean;
  gestionNumeroEJOuCodeService: boolean;
  /** A pure MOA is never the recipient of a simple facture (connaissance). */
  estMoaUniquement?: boolean;
};

export type ServiceDeDestination = {
  code: string;
  actif: boolean;
  /** The engagement is required when this service is chosen. */
  engagementObligatoire: boolean;
  dateDebutValidite?: Jour | null;
  dateFinValidite?: Jour | null;
};

/** What must be known of a recipient to check a facture sent to it. */
export type Destinataire = {
  actif: boolean;
  parametres: ParametresDeDestination;
  services: readonly ServiceDeDestination[];
  /** Given only for the State, whose engagements are checked for existence [S24]. */
  engagementsConnus?: readonly string[];
};

/** Service of the invoices between public structures [S34, S36]. */
export const SERVICE_DES_FACTURES_PUBLIQUES = 'FACTURES_PUBLIQUES';

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
export function exigencesDe(
  parametres: ParametresDeDestination,
  service?: Pick<ServiceDeDestination, 'engagementObligatoire'>,
): Exigences {
  const unDesDeux = parametres.gestionNumeroEJOuCodeService;
  const engagementDuService = service?.engagementObligatoire ?? false;
  return {
    service: !unDesDeux && parametres.codeServiceDoitEtreRenseigne,
    engagement: engagementDuService || (!unDesDeux && parametres.numeroEJDoitEtreRenseigne),
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

function defautDuService(
  { codeService, numeroEngagement, fournisseurPublic, jour }: Destination,
  { parametres, services }: Destinataire,
): CodeRefus | undefined {
  if (codeService === undefined) {
    const { service, unDesDeux } = exigencesDe(parametres);
    if (unDesDeux && numeroEngagement === undefined) return 'SERVICE_OU_ENGAGEMENT';
    return service ? 'SERVICE_OBLIGATOIRE' : undefined;
  }
  const choisi = trouverService(services, codeService);
  if (!choisi || !serviceActif(choisi, jour)) return 'SERVICE_INCONNU';
  const reserve = codeService === SERVICE_DES_FACTURES_PUBLIQUES && !fournisseurPublic;
  return reserve ? 'SERVICE_RESERVE' : undefined;
}

function defautDeLEngagement(
  { codeService, numeroEngagement }: Destination,
  { parametres, services, engagementsConnus }: Destinataire,
): CodeRefus | undefined {
  if (numeroEngagement === undefined) {
    const { engagement, unDesDeux } = exigencesDe(parametres, trouverService(services, codeService));
    if (engagement) return 'ENGAGEMENT_OBLIGATOIRE';
    return unDesDeux && codeService === undefined ? 'SERVICE_OU_ENGAGEMENT' : undefined;
  }
  return engagementsConnus?.includes(numeroEngagement) === false ? 'ENGAGEMENT_INCONNU' : undefined;
}

/**
 * Decision table of factures § 12: what refuses the facture at the entrance, by field. An unknown, inactive or pure
 * MOA recipient hides the rest. When one of the two is demanded, both fields are marked: either one answers.
 */
export function defautsDeDestination(destination: Destination): DefautsDeDestination {
  const { destinataire } = destination;
  if (!destinataire?.actif || destinataire.parametres.estMoaUniquement)
    return { siretDestinataire: 'DESTINATAIRE_INCONNU' };
  const defauts: DefautsDeDestination = {};
  const service = defautDuService(destination, destinataire);
  if (service) defauts.codeService = service;
  const engagement = defautDeLEngagement(destination, destinataire);
  if (engagement) defauts.numeroEngagement = engagement;
  return defauts;
}

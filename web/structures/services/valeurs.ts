import type { z } from 'zod';
import type { Service, StructureDesServices } from '#shared/structures/contrat-services.ts';
import type { ServiceSaisie } from '#shared/structures/services.ts';

export type ServiceTape = z.input<typeof ServiceSaisie>;

/** A new service: from today, at the address of the structure, with all that is open there. */
export function serviceNeuf(structure: StructureDesServices, jour: string): ServiceTape {
  const { adresse, complement1, complement2, codePostal, ville, telephone } = structure;
  return {
    code: '',
    nom: '',
    description: '',
    dateDebut: jour,
    dateFin: '',
    adresse,
    complement1: complement1 ?? '',
    complement2: complement2 ?? '',
    codePostal,
    ville,
    telephone: telephone ?? '',
    courriel: '',
    engagementObligatoire: false,
    miseEnPaiement: true,
    espaces: [],
  };
}

/** The form of a service that exists. */
export const serviceTape = (service: Service): ServiceTape => ({
  code: service.code,
  nom: service.nom,
  description: service.description ?? '',
  dateDebut: service.dateDebut ?? '',
  dateFin: service.dateFin ?? '',
  adresse: service.adresse ?? '',
  complement1: service.complement1 ?? '',
  complement2: service.complement2 ?? '',
  codePostal: service.codePostal ?? '',
  ville: service.ville ?? '',
  telephone: service.telephone ?? '',
  courriel: service.courriel ?? '',
  engagementObligatoire: service.engagementObligatoire,
  miseEnPaiement: service.miseEnPaiement,
  espaces: service.espaces,
});

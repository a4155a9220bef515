import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { DatesDeService, ServiceSaisie } from './services.ts';

/** A line of « Liste des services ». */
const ServiceResume = z.object({
  id: z.int(),
  code: z.string(),
  nom: z.string(),
  dateDebut: z.string().nullable(),
  dateFin: z.string().nullable(),
  statut: z.enum(['ACTIF', 'INACTIF', 'SUPPRIME']),
  /** Kept by the portal. */
  duPortail: z.boolean(),
  /** How many espaces, and how many people besides the gestionnaires. */
  espaces: z.int(),
  utilisateurs: z.int(),
});
export type ServiceResume = z.infer<typeof ServiceResume>;

/** The structure, as far as the form of a service needs it. */
const StructureDesServices = z.object({
  id: z.int(),
  raisonSociale: z.string(),
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  active: z.boolean(),
  adresse: z.string(),
  complement1: z.string().nullable(),
  complement2: z.string().nullable(),
  codePostal: z.string(),
  ville: z.string(),
  telephone: z.string().nullable(),
  espaces: z.array(z.string()),
});
export type StructureDesServices = z.infer<typeof StructureDesServices>;

const ServicesDeStructure = z.object({
  structure: StructureDesServices,
  /** The one who reads may change them. */
  gerables: z.boolean(),
  services: z.array(ServiceResume),
});

const UtilisateurDeService = z.object({
  compteId: z.int(),
  prenom: z.string(),
  nom: z.string(),
  emailConnexion: z.string(),
  role: z.string(),
  rattache: z.boolean(),
  /** Codes of the espaces that the person has on the service. */
  espaces: z.array(z.string()),
});
export type UtilisateurDeService = z.infer<typeof UtilisateurDeService>;

const Service = z.object({
  id: z.int(),
  structureId: z.int(),
  code: z.string(),
  nom: z.string(),
  description: z.string().nullable(),
  adresse: z.string().nullable(),
  complement1: z.string().nullable(),
  complement2: z.string().nullable(),
  codePostal: z.string().nullable(),
  ville: z.string().nullable(),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  dateDebut: z.string().nullable(),
  dateFin: z.string().nullable(),
  engagementObligatoire: z.boolean(),
  miseEnPaiement: z.boolean(),
  statut: z.enum(['ACTIF', 'INACTIF', 'SUPPRIME']),
  duPortail: z.boolean(),
  creeLe: z.string().nullable(),
  modifieLe: z.string().nullable(),
  espaces: z.array(z.string()),
  /** All the people of the structure, those of the service and the others. */
  utilisateurs: z.array(UtilisateurDeService),
  /** A demande de paiement refers to it. */
  cite: z.boolean(),
  /** Acts of the life cycle that the one who reads may do now. */
  actes: z.array(z.string()),
});
export type Service = z.infer<typeof Service>;

const ParId = z.object({ id: z.coerce.number().int() });
const Fait = z.object({ statut: z.string() });
const Personne = z.object({ compteId: z.int() });

export const contratServices = {
  listerServices: {
    methode: 'GET',
    url: '/api/structures/:id/services',
    acces: 'COMPTE',
    params: ParId,
    reponse: ServicesDeStructure,
  },
  ajouterService: {
    methode: 'POST',
    url: '/api/structures/:id/services',
    acces: 'COMPTE',
    params: ParId,
    corps: ServiceSaisie,
    reponse: z.object({ id: z.int(), statut: z.string() }),
  },
  consulterService: {
    methode: 'GET',
    url: '/api/services/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: Service,
  },
  modifierService: {
    methode: 'POST',
    url: '/api/services/:id',
    acces: 'COMPTE',
    params: ParId,
    corps: ServiceSaisie,
    reponse: Fait,
  },
  desactiverService: {
    methode: 'POST',
    url: '/api/services/:id/desactiver',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  reactiverService: {
    methode: 'POST',
    url: '/api/services/:id/reactiver',
    acces: 'COMPTE',
    params: ParId,
    corps: DatesDeService,
    reponse: Fait,
  },
  supprimerService: {
    methode: 'POST',
    url: '/api/services/:id/supprimer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  rattacherUtilisateurAuService: {
    methode: 'POST',
    url: '/api/services/:id/rattacher',
    acces: 'COMPTE',
    params: ParId,
    corps: Personne,
    reponse: z.object({ compteId: z.int() }),
  },
  detacherUtilisateurDuService: {
    methode: 'POST',
    url: '/api/services/:id/detacher',
    acces: 'COMPTE',
    params: ParId,
    corps: Personne,
    reponse: z.object({ compteId: z.int() }),
  },
} as const satisfies Contrat;

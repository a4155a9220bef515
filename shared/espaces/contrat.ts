import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { CodeDEspace, DemandeSaisie, DonSaisi, RefusSaisi, ValidationSaisie } from './abonnement.ts';
import { LISTE_STATUTS } from './cycle-de-vie.ts';
import { BLOCAGES, type Blocage, MODES } from './habilitations.ts';

const ParId = z.object({ id: z.coerce.number().int().positive() });
const Fait = z.object({ id: z.int() });
const Mode = z.enum(MODES);
const Statut = z.enum(LISTE_STATUTS);
const Service = z.object({ id: z.int(), code: z.string(), nom: z.string() });
const Structure = z.object({ id: z.int(), identifiant: z.string(), raisonSociale: z.string() });

/** A line of « Mes abonnements aux espaces ». */
export const MonAbonnement = z.object({
  id: z.int(),
  structure: Structure,
  service: Service.nullable(),
  espace: z.string(),
  mode: Mode,
  /** Asked for, and not answered yet. */
  modeDemande: Mode.nullable(),
  statut: Statut,
  demandeLe: z.string(),
  traiteLe: z.string().nullable(),
  motif: z.string().nullable(),
  blocage: z.enum(Object.keys(BLOCAGES) as [Blocage, ...Blocage[]]).nullable(),
});
export type MonAbonnement = z.infer<typeof MonAbonnement>;

/** A structure to which one is attached, and what one may do there now. */
export const MaStructure = Structure.extend({
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  active: z.boolean(),
  /** By another, after a change of SIRET: it never becomes active again. */
  remplacee: z.boolean(),
  role: z.string(),
  /** « Prénom Nom » of those who answer a demande. */
  gestionnaires: z.array(z.string()),
  /** Codes of the espaces that are open on it. */
  ouverts: z.array(z.string()),
  /** Those of its services where one works, with the espaces that are open on each; all of them for a gestionnaire. */
  services: z.array(Service.extend({ ouverts: z.array(z.string()) })),
  habilitations: z.array(
    z.object({ espace: z.string(), mode: Mode, service: z.string().nullable(), tousServices: z.boolean() }),
  ),
});
export type MaStructure = z.infer<typeof MaStructure>;

/** A line of « Les demandes d’abonnement à des espaces ». */
export const DemandeDAbonnement = z.object({
  id: z.int(),
  structure: Structure,
  service: Service.nullable(),
  espace: z.string(),
  /** What is asked for. */
  mode: Mode,
  /** What one has meanwhile, for a change of mode. */
  modeActuel: Mode.nullable(),
  demandeur: z.object({ prenom: z.string(), nom: z.string(), emailConnexion: z.string() }),
  demandeLe: z.string(),
});
export type DemandeDAbonnement = z.infer<typeof DemandeDAbonnement>;

/** Block « Liste des espaces de la structure », as a gestionnaire sees it. */
export const EspacesDeStructure = z.object({
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  active: z.boolean(),
  ouverts: z.array(z.object({ code: z.string(), ouvertLe: z.string(), services: z.array(z.string()) })),
  abonnes: z.array(
    z.object({
      id: z.int(),
      espace: z.string(),
      compteId: z.int(),
      service: z.string().nullable(),
      mode: Mode,
      modeDemande: Mode.nullable(),
    }),
  ),
  utilisateurs: z.array(
    z.object({
      compteId: z.int(),
      prenom: z.string(),
      nom: z.string(),
      emailConnexion: z.string(),
      role: z.string(),
      /** His abonnements can be given, changed and taken back by who reads. */
      sousMaMain: z.boolean(),
      /** Ids of the services where the person works. */
      services: z.array(z.int()),
    }),
  ),
  services: z.array(Service),
});
export type EspacesDeStructure = z.infer<typeof EspacesDeStructure>;

export const contratEspaces = {
  consulterMesAbonnements: {
    methode: 'GET',
    url: '/api/espaces/abonnements',
    acces: 'COMPTE',
    reponse: z.object({ abonnements: z.array(MonAbonnement) }),
  },
  consulterMesHabilitations: {
    methode: 'GET',
    url: '/api/espaces/habilitations',
    acces: 'COMPTE',
    reponse: z.object({ structures: z.array(MaStructure) }),
  },
  demanderAbonnement: {
    methode: 'POST',
    url: '/api/espaces/abonnements',
    acces: 'COMPTE',
    corps: DemandeSaisie,
    /** `immediat`: nobody has to answer. */
    reponse: z.object({ id: z.int(), immediat: z.boolean() }),
  },
  annulerDemandeAbonnement: {
    methode: 'POST',
    url: '/api/espaces/abonnements/:id/annuler',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  supprimerAbonnement: {
    methode: 'POST',
    url: '/api/espaces/abonnements/:id/supprimer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  retirerAbonnement: {
    methode: 'POST',
    url: '/api/espaces/abonnements/:id/retirer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  listerDemandesAbonnement: {
    methode: 'GET',
    url: '/api/espaces/demandes',
    acces: 'COMPTE',
    reponse: z.object({ demandes: z.array(DemandeDAbonnement) }),
  },
  validerAbonnements: {
    methode: 'POST',
    url: '/api/espaces/demandes/valider',
    acces: 'COMPTE',
    corps: ValidationSaisie,
    reponse: z.object({ nombre: z.int() }),
  },
  refuserAbonnements: {
    methode: 'POST',
    url: '/api/espaces/demandes/refuser',
    acces: 'COMPTE',
    corps: RefusSaisi,
    reponse: z.object({ nombre: z.int() }),
  },
  consulterEspacesDeStructure: {
    methode: 'GET',
    url: '/api/structures/:id/espaces',
    acces: 'COMPTE',
    params: ParId,
    reponse: EspacesDeStructure,
  },
  accorderAbonnements: {
    methode: 'POST',
    url: '/api/structures/:id/abonnements',
    acces: 'COMPTE',
    params: ParId,
    corps: DonSaisi,
    reponse: z.object({ nombre: z.int() }),
  },
  fermerEspace: {
    methode: 'POST',
    url: '/api/structures/:id/espaces/fermer',
    acces: 'COMPTE',
    params: ParId,
    corps: z.object({ espace: CodeDEspace }),
    /** How many abonnements ended with it. */
    reponse: z.object({ nombre: z.int() }),
  },
} as const satisfies Contrat;

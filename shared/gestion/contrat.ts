import { z } from 'zod';
import { STATUTS_DE_COMPTE } from '../comptes/compte.ts';
import type { Contrat } from '../contrat/contrat.ts';
import { LISTE_ROLES } from '../structures/roles.ts';
import { Abonnement, Liens, UtilisateurLie } from './liens.ts';

const Role = z.enum(LISTE_ROLES);
const Id = z.coerce.number().int().positive();

export const StructureGeree = z.object({
  id: z.int(),
  identifiant: z.string(),
  typeIdentifiant: z.string(),
  raisonSociale: z.string(),
  statut: z.enum(['ACTIF', 'INACTIF']),
  role: Role,
});
export type StructureGeree = z.infer<typeof StructureGeree>;

/** Requests that wait for an answer of the gestionnaire: blocks A and B. */
const DemandesEnAttente = z.object({ rattachements: z.int(), abonnements: z.int() });

export const ActionNotee = z.object({
  id: z.int(),
  instant: z.string(),
  structure: z.object({ id: z.int(), raisonSociale: z.string() }),
  /** Null: the portal itself. */
  auteur: z.string().nullable(),
  robot: z.boolean(),
  action: z.string(),
  cible: z.string(),
});
export type ActionNotee = z.infer<typeof ActionNotee>;

export const UtilisateurGere = UtilisateurLie.pick({ compteId: true, prenom: true, nom: true, statut: true }).extend({
  emailConnexion: z.string(),
  role: Role,
  /** First day of the rattachement. */
  dateDebut: z.string().nullable(),
  statutCompte: z.enum(STATUTS_DE_COMPTE),
  services: z.array(z.object({ code: z.string(), statut: z.string() })),
  espaces: z.array(
    Abonnement.pick({ espace: true, mode: true, statut: true }).extend({ service: z.string().nullable() }),
  ),
});
export type UtilisateurGere = z.infer<typeof UtilisateurGere>;

const ParStructure = z.object({ id: Id });

export const contratGestion = {
  listerStructuresGerees: {
    methode: 'GET',
    url: '/api/gestion/structures',
    acces: 'COMPTE',
    reponse: z.array(StructureGeree),
  },
  compterDemandes: { methode: 'GET', url: '/api/gestion/demandes', acces: 'COMPTE', reponse: DemandesEnAttente },
  listerActions: {
    methode: 'GET',
    url: '/api/gestion/actions',
    acces: 'COMPTE',
    requete: z.object({
      structureId: Id.optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      taille: z.coerce.number().int().min(1).max(100).default(10),
    }),
    reponse: z.object({ actions: z.array(ActionNotee), total: z.int() }),
  },
  listerUtilisateursGeres: {
    methode: 'GET',
    url: '/api/gestion/structures/:id/utilisateurs',
    acces: 'COMPTE',
    params: ParStructure,
    reponse: z.array(UtilisateurGere),
  },
  exporterUtilisateurs: {
    methode: 'GET',
    url: '/api/gestion/utilisateurs.csv',
    acces: 'COMPTE',
    /** Without a structure: all those that the person manages. */
    requete: z.object({ structureId: Id.optional() }),
    reponse: 'FICHIER',
  },
  renvoyerActivationUtilisateur: {
    methode: 'POST',
    url: '/api/gestion/structures/:id/utilisateurs/:compteId/activation',
    acces: 'COMPTE',
    params: z.object({ id: Id, compteId: Id }),
    /** Where the mail went, and until when its link opens. */
    reponse: z.object({ emailConnexion: z.string(), expireLe: z.string() }),
  },
  consulterLiens: {
    methode: 'GET',
    url: '/api/gestion/structures/:id/liens',
    acces: 'COMPTE',
    params: ParStructure,
    reponse: Liens,
  },
} as const satisfies Contrat;

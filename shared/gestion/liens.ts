import { z } from 'zod';
import { STATUTS_DE_COMPTE } from '../comptes/compte.ts';
import { MODES } from '../espaces/habilitations.ts';
import { LISTE_ROLES } from '../structures/roles.ts';

const Mode = z.enum(MODES);
/** Of what is shown: refused and deleted links are not drawn. */
const StatutDeLien = z.enum(['VALIDEE', 'EN_COURS_DE_VALIDATION', 'DESACTIVEE']);

export const Abonnement = z.object({
  espace: z.string(),
  /** Null: on the structure itself. */
  serviceId: z.int().nullable(),
  mode: Mode,
  /** The mode that waits for an answer, when it is not the one held. */
  modeDemande: Mode.nullable(),
  statut: StatutDeLien,
});
export type Abonnement = z.infer<typeof Abonnement>;

export const UtilisateurLie = z.object({
  compteId: z.int(),
  prenom: z.string(),
  nom: z.string(),
  role: z.enum(LISTE_ROLES),
  /** Of the rattachement to the structure. */
  statut: StatutDeLien,
  /** Null for a colleague: only the gestionnaires and the person herself are told. */
  statutCompte: z.enum(STATUTS_DE_COMPTE).nullable(),
  services: z.array(z.object({ serviceId: z.int(), statut: StatutDeLien })),
  abonnements: z.array(Abonnement),
  /** Espaces whose tab is shown since the last login; null before the first one, and for a colleague. */
  onglets: z.array(z.string()).nullable(),
});
export type UtilisateurLie = z.infer<typeof UtilisateurLie>;

export const ServiceLie = z.object({
  id: z.int(),
  code: z.string(),
  nom: z.string(),
  actif: z.boolean(),
  espaces: z.array(z.string()),
});
export type ServiceLie = z.infer<typeof ServiceLie>;

/** All that links a structure, its services, its espaces and its people (comptes-structures § 6.4). */
export const Liens = z.object({
  structure: z.object({
    id: z.int(),
    raisonSociale: z.string(),
    identifiant: z.string(),
    nature: z.enum(['PRIVEE', 'PUBLIQUE']),
    actif: z.boolean(),
  }),
  services: z.array(ServiceLie),
  /** Open on the structure. */
  espaces: z.array(z.string()),
  utilisateurs: z.array(UtilisateurLie),
  /** Who looks. */
  moi: z.object({ compteId: z.int(), gestionnaire: z.boolean() }),
});
export type Liens = z.infer<typeof Liens>;

export const estGestionnaireLie = ({ role }: Pick<UtilisateurLie, 'role'>): boolean => role !== 'US';
export const nomComplet = ({ prenom, nom }: Pick<UtilisateurLie, 'prenom' | 'nom'>): string => `${prenom} ${nom}`;

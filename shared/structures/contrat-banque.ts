import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { CoordonneesSaisie, DatesDeCoordonnees } from './banque/coordonnees.ts';
import { NomDeRib } from './banque/rib.ts';

/** What only the gestionnaires read. */
const Details = z.object({
  iban: z.string(),
  type: z.enum(['IBAN', 'AUTRE']),
  codePays: z.string(),
  bic: z.string().nullable(),
  banque: z.string().nullable(),
  titulaire: z.string().nullable(),
  facteurType: z.string().nullable(),
  facteurIdentifiant: z.string().nullable(),
  facteurNom: z.string().nullable(),
  dateDebut: z.string().nullable(),
  dateFin: z.string().nullable(),
  rib: z.object({ fichier: z.string(), nom: z.string() }).nullable(),
});

export const Coordonnees = z.object({
  id: z.int(),
  nom: z.string(),
  /** The last four characters, for everybody. */
  ibanMasque: z.string(),
  affactureur: z.boolean(),
  parDefaut: z.boolean(),
  statut: z.enum(['ACTIF', 'INACTIF', 'SUPPRIME']),
  details: Details.nullable(),
  /** Acts of the life cycle that the one who reads may do now. */
  actes: z.array(z.string()),
});
export type Coordonnees = z.infer<typeof Coordonnees>;

const Mandat = z.object({
  version: z.string(),
  /** ISO UTC. */
  accepteLe: z.string(),
  acceptePar: z.string(),
  resilieLe: z.string().nullable(),
});
export type Mandat = z.infer<typeof Mandat>;

const ParId = z.object({ id: z.coerce.number().int() });
const Fait = z.object({ statut: z.string() });
/** Largest file that is listened to, in octets: a RIB that is too large is told apart from a flood. */
const ECOUTE_MAX = 10 * 1024 * 1024;

export const contratBanque = {
  listerCoordonneesBancaires: {
    methode: 'GET',
    url: '/api/structures/:id/coordonnees-bancaires',
    acces: 'COMPTE',
    params: ParId,
    reponse: z.object({
      raisonSociale: z.string(),
      active: z.boolean(),
      gerables: z.boolean(),
      ribObligatoire: z.boolean(),
      comptes: z.array(Coordonnees),
    }),
  },
  ajouterCoordonnees: {
    methode: 'POST',
    url: '/api/structures/:id/coordonnees-bancaires',
    acces: 'COMPTE',
    params: ParId,
    corps: CoordonneesSaisie,
    reponse: z.object({ id: z.int(), statut: z.string() }),
  },
  envoyerRib: {
    methode: 'POST',
    url: '/api/structures/:id/rib',
    acces: 'COMPTE',
    params: ParId,
    requete: z.object({ nom: NomDeRib }),
    corps: 'OCTETS',
    tailleMax: ECOUTE_MAX,
    reponse: z.object({ fichier: z.string(), nom: z.string(), taille: z.int() }),
  },
  modifierCoordonnees: {
    methode: 'POST',
    url: '/api/coordonnees-bancaires/:id',
    acces: 'COMPTE',
    params: ParId,
    corps: CoordonneesSaisie,
    reponse: Fait,
  },
  desactiverCoordonnees: {
    methode: 'POST',
    url: '/api/coordonnees-bancaires/:id/desactiver',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  reactiverCoordonnees: {
    methode: 'POST',
    url: '/api/coordonnees-bancaires/:id/reactiver',
    acces: 'COMPTE',
    params: ParId,
    corps: DatesDeCoordonnees,
    reponse: Fait,
  },
  supprimerCoordonnees: {
    methode: 'POST',
    url: '/api/coordonnees-bancaires/:id/supprimer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  telechargerRib: {
    methode: 'GET',
    url: '/api/coordonnees-bancaires/:id/rib',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
  consulterMandat: {
    methode: 'GET',
    url: '/api/structures/:id/mandat',
    acces: 'COMPTE',
    params: ParId,
    reponse: z.object({
      /** The one who reads may accept it, or end it. */
      signable: z.boolean(),
      enVigueur: Mandat.nullable(),
      /** Those that were ended, the last first. */
      anciens: z.array(Mandat),
    }),
  },
  accepterMandat: {
    methode: 'POST',
    url: '/api/structures/:id/mandat/accepter',
    acces: 'COMPTE',
    params: ParId,
    corps: z.object({ version: z.string().max(40), accepte: z.boolean() }),
    reponse: z.object({ version: z.string() }),
  },
  resilierMandat: {
    methode: 'POST',
    url: '/api/structures/:id/mandat/resilier',
    acces: 'COMPTE',
    params: ParId,
    reponse: z.object({ version: z.string() }),
  },
} as const satisfies Contrat;

import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { Jour } from '../referentiel/date.ts';
import { texteLongOptionnel } from '../referentiel/texte.ts';
import { Vocabulaire } from '../vocabulaire/mots.ts';
import { COMMENTAIRE_MAX, CriteresDeStructure, DemandeSaisie, REPONSES_MAX, StructureVisee } from './demande.ts';

const Service = z.object({ id: z.int(), code: z.string(), nom: z.string() });

/** All that a search reveals of a structure, private ones included. */
const StructureTrouvee = z.object({
  typeIdentifiant: z.string(),
  identifiant: z.string(),
  designation: z.string(),
  statut: z.string(),
});
export type StructureTrouvee = z.infer<typeof StructureTrouvee>;

/** What the form of a demande needs, once the structure is chosen: one picks among its services [S14]. */
const StructureARejoindre = StructureTrouvee.extend({
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  services: z.array(Service.omit({ id: true }).extend({ statut: z.string().nullable() })),
  /** Statut of the person's rattachement to it; null when there is none. */
  monStatut: z.string().nullable(),
});
export type StructureARejoindre = z.infer<typeof StructureARejoindre>;

const MonRattachement = z.object({
  id: z.int(),
  structureId: z.int(),
  typeIdentifiant: z.string(),
  identifiant: z.string(),
  designation: z.string(),
  structureActive: z.boolean(),
  /** Another one took over, after a change of SIRET: it never opens again. */
  structureRemplacee: z.boolean(),
  role: z.string(),
  statut: z.string(),
  commentaire: z.string().nullable(),
  /** Why the last demande was refused. */
  motif: z.string().nullable(),
  demandeLe: z.string(),
  traiteLe: z.string().nullable(),
  dateFin: z.string().nullable(),
  services: z.array(Service.extend({ statut: z.string() })),
  /** A demande waits: for the structure itself, or for more of its services. */
  enAttente: z.boolean(),
});
export type MonRattachement = z.infer<typeof MonRattachement>;

/** A demande in front of a gestionnaire. Its id is that of the rattachement. */
const DemandeATraiter = z.object({
  id: z.int(),
  structure: z.object({ id: z.int(), identifiant: z.string(), designation: z.string(), services: z.array(Service) }),
  demandeur: z.object({ prenom: z.string(), nom: z.string(), emailConnexion: z.string() }),
  demandeLe: z.string(),
  commentaire: z.string().nullable(),
  statut: z.string(),
  services: z.array(Service),
  /** The person is attached already, and asks for more services. */
  dejaRattache: z.boolean(),
});
export type DemandeATraiter = z.infer<typeof DemandeATraiter>;

export const ReponseAccordee = z.object({
  id: z.int(),
  /** Ids of the services granted; absent: those that were asked for. */
  services: z.array(z.int()).max(100).optional(),
  /** Last day of the rattachement; absent: no end. */
  dateFin: Jour.optional(),
});

export const RefusSaisi = z.object({
  demandes: z.array(z.int()).min(1).max(REPONSES_MAX),
  motif: texteLongOptionnel(COMMENTAIRE_MAX),
  /** In the words of today a refusal says why [S12]; in those of 2021 it may not. */
  vocabulaire: Vocabulaire,
});

const ParStructure = z.object({ structureId: z.coerce.number().int() });
const Fait = z.object({ fait: z.literal(true) });

export const contratRattachements = {
  listerMesRattachements: {
    methode: 'GET',
    url: '/api/rattachements/miens',
    acces: 'COMPTE',
    reponse: z.array(MonRattachement),
  },
  rechercherStructuresARejoindre: {
    methode: 'GET',
    url: '/api/rattachements/structures',
    acces: 'COMPTE',
    parMinute: 60,
    frais: true,
    requete: CriteresDeStructure,
    reponse: z.object({ structures: z.array(StructureTrouvee), incomplet: z.boolean() }),
  },
  consulterStructureARejoindre: {
    methode: 'GET',
    url: '/api/rattachements/structures/:identifiant',
    acces: 'COMPTE',
    parMinute: 60,
    frais: true,
    params: StructureVisee.pick({ identifiant: true }),
    requete: StructureVisee.pick({ typeIdentifiant: true }),
    reponse: StructureARejoindre,
  },
  demanderRattachement: {
    methode: 'POST',
    url: '/api/rattachements/demandes',
    acces: 'COMPTE',
    corps: DemandeSaisie,
    reponse: Fait,
  },
  annulerDemande: {
    methode: 'POST',
    url: '/api/rattachements/:structureId/annuler',
    acces: 'COMPTE',
    params: ParStructure,
    reponse: Fait,
  },
  seDetacher: {
    methode: 'POST',
    url: '/api/rattachements/:structureId/se-detacher',
    acces: 'COMPTE',
    params: ParStructure,
    reponse: Fait,
  },
  listerDemandesRattachement: {
    methode: 'GET',
    url: '/api/rattachements/demandes',
    acces: 'COMPTE',
    reponse: z.array(DemandeATraiter),
  },
  validerRattachement: {
    methode: 'POST',
    url: '/api/rattachements/valider',
    acces: 'COMPTE',
    corps: z.object({ demandes: z.array(ReponseAccordee).min(1).max(REPONSES_MAX) }),
    reponse: Fait,
  },
  refuserRattachement: {
    methode: 'POST',
    url: '/api/rattachements/refuser',
    acces: 'COMPTE',
    corps: RefusSaisi,
    reponse: Fait,
  },
} as const satisfies Contrat;

import { z } from 'zod';
import type { Contrat } from '../../contrat/contrat.ts';
import { type CodeRefus, REFUS } from '../../contrat/erreurs.ts';
import { EtatDansLeFlux, EtatDuFlux } from './etats.ts';
import { ARCHIVE_MAX } from './limites.ts';
import { LISTE_SYNTAXES } from './syntaxes.ts';

const ParId = z.object({ id: z.coerce.number().int().positive() });
const Partie = z.object({ id: z.int(), identifiant: z.string(), raisonSociale: z.string() });
const Lecture = z.string().regex(/^[a-z0-9]{8,64}$/, 'LECTURE_PERDUE' satisfies CodeRefus);

/** A row of « Suivi des flux ». */
export const FluxResume = z.object({
  id: z.int(),
  /** Of the portal, 25 characters. */
  numero: z.string(),
  nomFichier: z.string(),
  depotLe: z.string(),
  syntaxe: z.enum(LISTE_SYNTAXES).nullable(),
  structure: Partie,
  etat: EtatDuFlux,
  etatLe: z.string(),
  /** Factures of the flow, by what became of them. */
  total: z.int(),
  integrees: z.int(),
  rejetees: z.int(),
});
export type FluxResume = z.infer<typeof FluxResume>;

const Anomalie = z.object({
  code: z.enum(Object.keys(REFUS) as CodeRefus[]),
  technique: z.string(),
  champ: z.string().nullable(),
  message: z.string(),
  precision: z.string().nullable(),
  faire: z.string().nullable(),
});

const FactureDuFlux = z.object({
  rang: z.int(),
  nomFichier: z.string(),
  numero: z.string().nullable(),
  fournisseur: z.string().nullable(),
  destinataire: z.string().nullable(),
  montantTtc: z.int().nullable(),
  devise: z.string().nullable(),
  etat: EtatDansLeFlux,
  /** Once integrated. */
  factureId: z.int().nullable(),
  anomalies: z.array(Anomalie),
  /** What was read and does not prevent it. */
  remarques: z.array(z.string()),
  /** Names of the files that go with it. */
  pieces: z.array(z.string()),
});
export type FactureDuFlux = z.infer<typeof FactureDuFlux>;

export const FluxComplet = FluxResume.extend({
  /** Name that the portal gives to the file. */
  nomDuFlux: z.string(),
  deposePar: z.string(),
  passages: z.array(z.object({ etat: EtatDuFlux, instant: z.string() })),
  factures: z.array(FactureDuFlux),
  /** Files of the lot that belong to no facture. */
  ecartes: z.array(z.string()),
});
export type FluxComplet = z.infer<typeof FluxComplet>;

export const RechercheDeFlux = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  taille: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(10), z.literal(25), z.literal(50), z.literal(100)]))
    .default(10),
  tri: z.enum(['depotLe']).default('depotLe'),
  sens: z.enum(['asc', 'desc']).default('desc'),
});
export type RechercheDeFlux = z.infer<typeof RechercheDeFlux>;

export const contratFlux = {
  /** Opens the file and begins to read what it holds; nothing is deposited yet. */
  lireFlux: {
    methode: 'POST',
    url: '/api/flux/lectures',
    acces: 'COMPTE',
    requete: z.object({ nom: z.string().max(255) }),
    corps: 'OCTETS',
    tailleMax: ARCHIVE_MAX,
    reponse: z.object({ lecture: z.string(), total: z.int() }),
  },
  suivreLecture: {
    methode: 'GET',
    url: '/api/flux/lectures/:lecture',
    acces: 'COMPTE',
    params: z.object({ lecture: Lecture }),
    frais: true,
    reponse: z.object({ total: z.int(), lus: z.int(), finie: z.boolean() }),
  },
  /** Deposits what was read: the portal gives a number, the factures are created later. */
  deposerFlux: {
    methode: 'POST',
    url: '/api/flux',
    acces: 'COMPTE',
    corps: z.object({ lecture: Lecture, structureId: z.int().positive() }),
    reponse: z.object({ id: z.int(), numero: z.string() }),
  },
  listerFlux: {
    methode: 'GET',
    url: '/api/flux',
    acces: 'COMPTE',
    requete: RechercheDeFlux,
    reponse: z.object({ flux: z.array(FluxResume), total: z.int() }),
  },
  /** Those of the last days that ask for something, or are on their way: heading of « Synthèse ». */
  listerFluxATraiter: {
    methode: 'GET',
    url: '/api/flux/a-traiter',
    acces: 'COMPTE',
    reponse: z.object({ flux: z.array(FluxResume) }),
  },
  consulterFlux: {
    methode: 'GET',
    url: '/api/flux/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: FluxComplet,
  },
  telechargerCompteRendu: {
    methode: 'GET',
    url: '/api/flux/:id/compte-rendu',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
} as const satisfies Contrat;

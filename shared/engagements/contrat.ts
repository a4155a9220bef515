import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { StatutFacture } from '../factures/statuts.ts';
import { lireMontant } from '../referentiel/montant.ts';
import { texteLongOptionnel } from '../referentiel/texte.ts';
import { COMMENTAIRE_D_ENGAGEMENT_MAX, EngagementSaisi } from './engagement.ts';
import { LISTE_ETATS } from './etats.ts';

const ParId = z.object({ id: z.coerce.number().int().positive() });
const Partie = z.object({ identifiant: z.string(), raisonSociale: z.string() });
const Cote = z.enum(['EMETTEUR', 'RECEPTEUR']);

/** A row of a list. Amounts in centimes; `role`: the side from which this reader looks. */
export const EngagementResume = z.object({
  id: z.int(),
  role: Cote,
  type: z.string(),
  numero: z.string(),
  objet: z.string(),
  emetteur: Partie,
  codeService: z.string().nullable(),
  /** Nothing when it is not known, as in a bac of an older version. */
  recepteur: Partie.nullable(),
  /** Instant when the supplier was told. */
  notifieLe: z.string().nullable(),
  etat: z.enum(LISTE_ETATS),
  montantTtc: z.int(),
  devise: z.string(),
  /** This reader is expected to act on it. */
  attendue: z.boolean(),
});
export type EngagementResume = z.infer<typeof EngagementResume>;

/** A facture that cites this number. `espace`: where this reader may open it, if he may. */
const FactureLiee = z.object({
  id: z.int(),
  numero: z.string().nullable(),
  dateFacture: z.string().nullable(),
  typeFacture: z.string(),
  montantTtc: z.int().nullable(),
  devise: z.string(),
  statut: StatutFacture,
  espace: z.enum(['emises', 'recues']).nullable(),
});
export type FactureLiee = z.infer<typeof FactureLiee>;

export const EngagementComplet = EngagementResume.extend({
  numeroMarche: z.string().nullable(),
  commentaire: z.string().nullable(),
  motif: z.string().nullable(),
  reponse: z.string().nullable(),
  emetteurId: z.int(),
  recepteurId: z.int().nullable(),
  /** Address of the supplier, in one line; nothing when it must not be shown. */
  adresseRecepteur: z.string().nullable(),
  lignes: z.array(z.object({ numero: z.int(), designation: z.string(), montantTtc: z.int() })),
  factures: z.array(FactureLiee),
  /** What was invoiced so far, of what this reader may know. */
  facture: z.int(),
  historique: z.array(
    z.object({
      id: z.int(),
      acte: z.string(),
      etat: z.enum(LISTE_ETATS),
      instant: z.string(),
      auteur: z.string().nullable(),
      robot: z.boolean(),
      commentaire: z.string().nullable(),
    }),
  ),
  /** What this reader may do now. */
  actes: z.array(z.enum(['envoyer', 'accepter', 'refuser'])),
  /** « Facturer »: the supplier, once he has accepted, and who may deposit for him. */
  facturable: z.boolean(),
});
export type EngagementComplet = z.infer<typeof EngagementComplet>;

export const TRIS_D_ENGAGEMENT = ['numero', 'partie', 'notifieLe', 'etat', 'montantTtc'] as const;

/** An amount as it is typed in a criterion: it stays so in the address. */
const MontantTape = z
  .string()
  .max(20, { error: 'CHAMP_FORMAT' satisfies CodeRefus })
  .refine((texte) => lireMontant(texte) !== undefined, { error: 'CHAMP_FORMAT' satisfies CodeRefus });

/** Criteria of the portal [S19]: number, marché, other structure, state, period of notification, amount. */
export const RechercheDEngagements = z.object({
  numero: z.string().max(50).optional(),
  marche: z.string().max(50).optional(),
  partie: z.string().max(100).optional(),
  etat: z.enum(LISTE_ETATS).optional(),
  du: z.iso.date().optional(),
  au: z.iso.date().optional(),
  min: MontantTape.optional(),
  max: MontantTape.optional(),
  tri: z.enum(TRIS_D_ENGAGEMENT).default('notifieLe'),
  sens: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  taille: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(10), z.literal(25), z.literal(50), z.literal(100)]))
    .default(10),
});
export type RechercheDEngagements = z.infer<typeof RechercheDEngagements>;

const Reponse = z.object({ id: z.int(), numero: z.string() });
const Mot = texteLongOptionnel(COMMENTAIRE_D_ENGAGEMENT_MAX);

export const AcceptationSaisie = z.object({ commentaire: Mot });
export const RefusDEngagementSaisi = z.object({
  motif: z
    .string()
    .max(50, { error: 'CHAMP_FORMAT' satisfies CodeRefus })
    .default(''),
  commentaire: Mot,
});
/** `envoyer`: the supplier is told at once. */
export const CreationSaisie = EngagementSaisi.extend({ envoyer: z.boolean() });

export const contratEngagements = {
  listerEngagementsATraiter: {
    methode: 'GET',
    url: '/api/engagements/a-traiter',
    acces: 'COMPTE',
    reponse: z.object({ engagements: z.array(EngagementResume) }),
  },
  rechercherEngagements: {
    methode: 'GET',
    url: '/api/engagements/recherche',
    acces: 'COMPTE',
    requete: RechercheDEngagements,
    reponse: z.object({ engagements: z.array(EngagementResume), total: z.int() }),
  },
  /** The firm that an order may be sent to, by its exact SIRET. */
  consulterRecepteur: {
    methode: 'GET',
    url: '/api/engagements/recepteurs/:siret',
    acces: 'COMPTE',
    params: z.object({ siret: z.string().max(40) }),
    reponse: Partie.extend({ inscrite: z.boolean(), espaceOuvert: z.boolean() }),
  },
  consulterEngagement: {
    methode: 'GET',
    url: '/api/engagements/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: EngagementComplet,
  },
  creerEngagement: {
    methode: 'POST',
    url: '/api/engagements',
    acces: 'COMPTE',
    corps: CreationSaisie,
    reponse: Reponse,
  },
  envoyerEngagement: {
    methode: 'POST',
    url: '/api/engagements/:id/envoyer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Reponse,
  },
  accepterEngagement: {
    methode: 'POST',
    url: '/api/engagements/:id/accepter',
    acces: 'COMPTE',
    params: ParId,
    corps: AcceptationSaisie,
    reponse: Reponse,
  },
  refuserEngagement: {
    methode: 'POST',
    url: '/api/engagements/:id/refuser',
    acces: 'COMPTE',
    params: ParId,
    corps: RefusDEngagementSaisi,
    reponse: Reponse,
  },
} as const satisfies Contrat;

import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { codesDe } from '../referentiel/codes-factures.ts';
import { Jour } from '../referentiel/date.ts';
import { LISTE_ACTES } from './actes.ts';
import { FORMATS_DE_DEPOT } from './depot/formats.ts';
import { Empreinte, FactureSaisie, ModeDeSaisie, PieceJointe } from './facture.ts';
import { FactureResumee, FactureTrouvee, Partie } from './facture-resumee.ts';
import { FichierLu } from './fichier-lu.ts';
import { contratFlux } from './flux/contrat.ts';
import { StatutFacture } from './statuts.ts';
import { LISTE_COLONNES } from './suivi/colonnes.ts';
import { CriteresDeRecherche } from './suivi/criteres.ts';

/** Largest file of a facture or attachment, in octets [S20]. */
export const FICHIER_MAX = 10 * 1024 * 1024;

/** The three espaces that show factures. */
export const CodeEspaceDeFactures = z.enum(['emises', 'recues', 'a-valider']);
export type CodeEspaceDeFactures = z.infer<typeof CodeEspaceDeFactures>;

const ParId = z.object({ id: z.coerce.number().int().positive() });

const Acte = z.enum(LISTE_ACTES);

/** A line of « Suivi du traitement ». */
export const LigneDHistorique = z.object({
  id: z.int(),
  genre: z.enum(['STATUT', 'EVENEMENT', 'ACTION']),
  acte: z.string(),
  statut: StatutFacture.nullable(),
  instant: z.string(),
  auteur: z
    .object({ prenom: z.string(), nom: z.string(), email: z.string(), telephone: z.string().nullable() })
    .nullable(),
  robot: z.boolean(),
  motif: z.string().nullable(),
  commentaire: z.string().nullable(),
});

export const PieceDeposee = PieceJointe.extend({ id: z.int(), taille: z.int(), ajouteLe: z.string() });

/** What the card of a structure says, for the consult screen. */
const Fiche = z.object({
  adresse: z.array(z.string()),
  numeroTva: z.string().nullable(),
  numeroRcs: z.string().nullable(),
});

/** `facteur`: the firm that is paid in place of the supplier, by subrogation. */
export const CompteDePaiement = z.object({
  id: z.int(),
  nom: z.string(),
  iban: z.string(),
  bic: z.string().nullable(),
  titulaire: z.string().nullable(),
  facteur: z.object({ identifiant: z.string(), nom: z.string() }).nullable(),
});
export type CompteDePaiement = z.infer<typeof CompteDePaiement>;

/** The consult screen. `actes`: what this reader may do now, from the life cycle and his rights. */
export const FactureComplete = FactureResumee.extend({
  saisie: FactureSaisie,
  modeDepot: z.string(),
  /** The flow that brought it, for those who follow flows. */
  flux: z.object({ id: z.int(), numero: z.string() }).nullable(),
  /** Where the supplier asks to be paid, when a form said it. */
  banque: CompteDePaiement.nullable(),
  motif: z.string().nullable(),
  commentaireStatut: z.string().nullable(),
  numeroMandat: z.string().nullable(),
  serviceFaitLe: z.string().nullable(),
  /** Who validates first, then second; empty for a cadre without valideur. */
  valideurs: z.array(Partie),
  rejetTraite: z.boolean(),
  creePar: z.string(),
  piecesJointes: z.array(PieceDeposee),
  historique: z.array(LigneDHistorique),
  actes: z.array(Acte),
  roles: z.array(z.string()),
  delai: z
    .object({ debut: z.string(), limite: z.string().nullable(), suspenduLe: z.string().nullable(), jours: z.int() })
    .nullable(),
  /** Days that this recipient has to pay, whether or not the period runs. */
  joursPourPayer: z.int().nullable(),
  /** False: this recipient keeps « Mise en paiement » to itself. */
  paiementCommunique: z.boolean(),
  fiches: z.object({ fournisseur: Fiche, destinataire: Fiche.nullable(), nomService: z.string().nullable() }),
  /** The accounts of the recipient are in Hélios: its last statuts come by themselves. */
  comptesDansHelios: z.boolean(),
});
export type FactureComplete = z.infer<typeof FactureComplete>;

/** What the window « Traiter la facture » asks. */
export const TraitementSaisi = z.object({
  acte: Acte,
  motif: z.string().trim().max(255, 'TEXTE_TROP_LONG').optional(),
  commentaire: z.string().trim().max(255, 'TEXTE_TROP_LONG').optional(),
  numeroMandat: z.string().trim().max(50, 'TEXTE_TROP_LONG').optional(),
  /** « Service fait »: the day when what was ordered was done, if it is not the day of the gesture. */
  serviceFaitLe: Jour.optional(),
});
export type TraitementSaisi = z.infer<typeof TraitementSaisi>;

export const ComplementSaisi = z.object({
  commentaire: FactureSaisie.shape.commentaire,
  piecesJointes: z.array(PieceJointe).max(99).default([]),
});
export type ComplementSaisi = z.infer<typeof ComplementSaisi>;

export const RecyclageSaisi = FactureSaisie.pick({
  siretDestinataire: true,
  codeService: true,
  numeroEngagement: true,
  commentaire: true,
});
export type RecyclageSaisi = z.infer<typeof RecyclageSaisi>;

/** « Recherche » of the three espaces: criteria, columns, order and page, all kept in the address of the page. */
export const Recherche = CriteresDeRecherche.extend({
  /** Keys of columns, « numero.statut ». */
  colonnes: z.string().max(400).optional(),
  tri: z.enum(LISTE_COLONNES).default('dateDepot'),
  sens: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  taille: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(10), z.literal(25), z.literal(50), z.literal(100)]))
    .default(10),
});
export type Recherche = z.infer<typeof Recherche>;

export const PageDeFactures = z.object({ factures: z.array(FactureTrouvee), total: z.int() });

const Liste = z.object({ factures: z.array(FactureResumee) });

export const contratFactures = {
  /** Reads a file and keeps its bytes; nothing is deposited yet. */
  lireFichier: {
    methode: 'POST',
    url: '/api/factures/lecture',
    acces: 'COMPTE',
    /** `format`: what the person says that the PDF is; its signature is checked then. */
    requete: z.object({ nom: z.string().max(255), format: z.enum(codesDe(FORMATS_DE_DEPOT)).optional() }),
    corps: 'OCTETS',
    tailleMax: FICHIER_MAX,
    reponse: z.object({ fichier: z.string(), nomFichier: z.string(), lu: FichierLu }),
  },
  /** Compares a detached signature (XAdES) with the PDF `fichier`, and keeps it as an attachment. */
  lireSignature: {
    methode: 'POST',
    url: '/api/factures/signature',
    acces: 'COMPTE',
    requete: z.object({ nom: z.string().max(255), fichier: Empreinte }),
    corps: 'OCTETS',
    tailleMax: FICHIER_MAX,
    reponse: z.object({ fichier: z.string(), nom: z.string(), taille: z.int() }),
  },
  /** Keeps the bytes of an attachment. */
  envoyerPiece: {
    methode: 'POST',
    url: '/api/factures/pieces',
    acces: 'COMPTE',
    requete: z.object({ nom: z.string().max(255) }),
    corps: 'OCTETS',
    tailleMax: FICHIER_MAX,
    reponse: z.object({ fichier: z.string(), nom: z.string(), taille: z.int() }),
  },
  /** The structures that may be chosen as supplier [S35]. */
  listerFournisseurs: {
    methode: 'GET',
    url: '/api/fournisseurs',
    acces: 'COMPTE',
    reponse: z.array(Partie.extend({ nature: z.enum(['PRIVEE', 'PUBLIQUE']), mandat: z.boolean() })),
  },
  enregistrerBrouillon: {
    methode: 'POST',
    url: '/api/factures/brouillons',
    acces: 'COMPTE',
    corps: z.object({ id: z.int().optional(), saisie: FactureSaisie, mode: ModeDeSaisie.optional() }),
    reponse: z.object({ id: z.int() }),
  },
  supprimerBrouillon: {
    methode: 'POST',
    url: '/api/factures/:id/supprimer',
    acces: 'COMPTE',
    params: ParId,
    reponse: z.object({ id: z.int() }),
  },
  /** « Confirmer et envoyer »: a new facture, or the brouillon `id`. */
  envoyerFacture: {
    methode: 'POST',
    url: '/api/factures',
    acces: 'COMPTE',
    corps: z.object({ id: z.int().optional(), saisie: FactureSaisie, mode: ModeDeSaisie.optional() }),
    reponse: z.object({ id: z.int() }),
  },
  listerFacturesATraiter: {
    methode: 'GET',
    url: '/api/factures/a-traiter/:espace',
    acces: 'COMPTE',
    params: z.object({ espace: CodeEspaceDeFactures }),
    reponse: Liste,
  },
  rechercherFactures: {
    methode: 'GET',
    url: '/api/factures/recherche/:espace',
    acces: 'COMPTE',
    params: z.object({ espace: CodeEspaceDeFactures }),
    requete: Recherche,
    reponse: PageDeFactures,
  },
  consulterFacture: {
    methode: 'GET',
    url: '/api/factures/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: FactureComplete,
  },
  traiterFacture: {
    methode: 'POST',
    url: '/api/factures/:id/traiter',
    acces: 'COMPTE',
    params: ParId,
    corps: TraitementSaisi,
    reponse: z.object({ id: z.int() }),
  },
  completerFacture: {
    methode: 'POST',
    url: '/api/factures/:id/completer',
    acces: 'COMPTE',
    params: ParId,
    corps: ComplementSaisi,
    reponse: z.object({ id: z.int() }),
  },
  recyclerFacture: {
    methode: 'POST',
    url: '/api/factures/:id/recycler',
    acces: 'COMPTE',
    params: ParId,
    corps: RecyclageSaisi,
    reponse: z.object({ id: z.int() }),
  },
  traiterRejet: {
    methode: 'POST',
    url: '/api/factures/:id/rejet',
    acces: 'COMPTE',
    params: ParId,
    reponse: z.object({ id: z.int() }),
  },
  telechargerFacture: {
    methode: 'GET',
    url: '/api/factures/:id/fichier',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
  /** The facture as the information system of its recipient takes it (api § 11). INTROUVABLE before it was sent. */
  telechargerPivot: {
    methode: 'GET',
    url: '/api/factures/:id/pivot',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
  telechargerPiece: {
    methode: 'GET',
    url: '/api/factures/:id/pieces/:piece',
    acces: 'COMPTE',
    params: ParId.extend({ piece: z.coerce.number().int().positive() }),
    reponse: 'FICHIER',
  },
  telechargerCertificat: {
    methode: 'GET',
    url: '/api/factures/:id/certificat',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
  ...contratFlux,
} as const satisfies Contrat;

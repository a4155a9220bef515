import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { LigneDHistorique, PieceDeposee } from '../factures/contrat.ts';
import { Partie } from '../factures/facture-resumee.ts';
import { StatutFacture } from '../factures/statuts.ts';
import { LISTE_ACTES_TRAVAUX } from './actes.ts';
import { COTES_TRAVAUX, LISTE_CADRES_TRAVAUX } from './cadres.ts';
import { LISTE_ETATS_DE_DOSSIER } from './dossier.ts';
import { FicheDuMarche } from './fiche-du-marche.ts';
import {
  ComplementDePieceSaisi,
  DemandeDeComplementSaisie,
  MoeSaisie,
  RecyclageDePieceSaisi,
  RefusDePieceSaisi,
  ValideurSaisi,
} from './gestes.ts';
import { PieceSaisie } from './piece.ts';
import { CriteresTravaux, RechercheTravaux } from './recherche.ts';
import { StructureNommable } from './structure-nommable.ts';

const ParId = z.object({ id: z.coerce.number().int().positive() });
const Fait = z.object({ id: z.int() });
const Cadre = z.enum(LISTE_CADRES_TRAVAUX);
const Cote = z.enum(COTES_TRAVAUX);
const Court = (max: number) => z.string().max(max, { error: 'CHAMP_FORMAT' satisfies CodeRefus });

/** A structure of the chain with the service that it works through. */
const Acteur = Partie.extend({ codeService: z.string().nullable() });
const AutrePiece = z.object({ id: z.int(), numero: z.string().nullable(), cadre: Cadre });

/** A row of a list. Amounts in centimes; `cotes`: the sides from which this reader sees it. */
export const PieceResumee = z.object({
  id: z.int(),
  numero: z.string().nullable(),
  cadre: Cadre,
  dossier: z.object({ id: z.int(), numero: z.string() }).nullable(),
  deposant: Partie,
  fournisseur: Acteur.nullable(),
  valideurs: z.array(Partie),
  moe: Acteur.nullable(),
  moa: Acteur.nullable(),
  destinataire: Acteur.nullable(),
  dateFacture: z.string().nullable(),
  dateDepot: z.string().nullable(),
  dateStatut: z.string(),
  numeroMarche: z.string().nullable(),
  numeroEngagement: z.string().nullable(),
  montantHt: z.int().nullable(),
  montantTva: z.int().nullable(),
  montantTtc: z.int().nullable(),
  montantAPayer: z.int().nullable(),
  devise: z.string(),
  statut: StatutFacture,
  precedente: AutrePiece.nullable(),
  suivante: AutrePiece.nullable(),
  telechargee: z.boolean(),
  cotes: z.array(Cote),
  /** This reader is expected to act on it. */
  attendue: z.boolean(),
  /** A copy for this reader, to take note of; `priseEnCompte` when he did. */
  copie: z.object({ priseEnCompte: z.boolean() }).nullable(),
});
export type PieceResumee = z.infer<typeof PieceResumee>;

/** A legal period that runs on a piece or on its dossier (travaux § 8). Days `AAAA-MM-JJ`; `nature`: key of DELAIS_TRAVAUX. */
const DelaiEnCours = z.object({
  nature: z.string(),
  debut: z.string(),
  limite: z.string(),
  depasse: z.boolean(),
});
export type DelaiEnCours = z.infer<typeof DelaiEnCours>;

/** The consult screen. `actes`, `suivants`: what this reader may do now, from the life cycle and his rights. */
export const PieceComplete = PieceResumee.extend({
  saisie: PieceSaisie,
  modeDepot: z.string(),
  motif: z.string().nullable(),
  commentaireStatut: z.string().nullable(),
  creePar: z.string(),
  piecesJointes: z.array(PieceDeposee),
  historique: z.array(LigneDHistorique),
  actes: z.array(z.enum(LISTE_ACTES_TRAVAUX)),
  /** Cadres of « Déposer la pièce suivante ». */
  suivants: z.array(Cadre),
  delais: z.array(DelaiEnCours),
});
export type PieceComplete = z.infer<typeof PieceComplete>;

/** What is expected next in a dossier, and from whom. */
const Attente = z.object({
  par: z.string(),
  structure: Partie.nullable(),
  depuis: z.string(),
  limite: z.string().nullable(),
});

/** The whole chain, the same for every actor; `pieces` in the order of deposit, each with what this reader may do. */
export const DossierComplet = z.object({
  id: z.int(),
  numero: z.string(),
  numeroMarche: z.string().nullable(),
  phase: z.enum(['EN_COURS', 'FIN', 'TACITE']),
  etat: z.enum(LISTE_ETATS_DE_DOSSIER),
  montantDemande: z.int().nullable(),
  montantAdmis: z.int().nullable(),
  montantPaye: z.int().nullable(),
  attendu: Attente.nullable(),
  delais: z.array(DelaiEnCours),
  pieces: z.array(
    PieceResumee.extend({
      actes: z.array(z.enum(LISTE_ACTES_TRAVAUX)),
      suivants: z.array(Cadre),
      nombreDePieces: z.int(),
      motif: z.string().nullable(),
      commentaireStatut: z.string().nullable(),
      /** Each statut with its instant: who held the piece, and how long. */
      passages: z.array(z.object({ statut: StatutFacture, instant: z.string() })),
    }),
  ),
});
export type DossierComplet = z.infer<typeof DossierComplet>;

const EnvoiDePiece = z.object({ id: z.int().optional(), saisie: PieceSaisie });

const DeUnePiece = { methode: 'POST', acces: 'COMPTE', params: ParId, reponse: Fait } as const;

export const contratTravaux = {
  /** « Synthèse »: what this person is expected to do, and his brouillons. */
  listerPiecesATraiter: {
    methode: 'GET',
    url: '/api/travaux/a-traiter',
    acces: 'COMPTE',
    reponse: z.object({ pieces: z.array(PieceResumee) }),
  },
  rechercherPieces: {
    methode: 'GET',
    url: '/api/travaux/recherche',
    acces: 'COMPTE',
    requete: RechercheTravaux,
    reponse: z.object({ pieces: z.array(PieceResumee), total: z.int() }),
  },
  /** CSV of everything that the search finds. */
  exporterPieces: {
    methode: 'GET',
    url: '/api/travaux/export',
    acces: 'COMPTE',
    requete: CriteresTravaux,
    reponse: 'FICHIER',
  },
  compterPieces: {
    methode: 'GET',
    url: '/api/travaux/tableau-de-bord',
    acces: 'COMPTE',
    reponse: z.object({
      comptes: z.array(
        z.object({ cote: Cote, cadre: Cadre, statut: StatutFacture, nombre: z.int(), montantTtc: z.int() }),
      ),
    }),
  },
  /** Structures for which this person may file, with the sides that they may take. */
  listerStructuresDeDepot: {
    methode: 'GET',
    url: '/api/travaux/structures',
    acces: 'COMPTE',
    reponse: z.object({
      structures: z.array(
        Partie.extend({ estMoa: z.boolean(), services: z.array(z.object({ code: z.string(), nom: z.string() })) }),
      ),
    }),
  },
  /** « Association »: the pieces that this cadre, filed by this structure, may follow. */
  listerPrecedentes: {
    methode: 'GET',
    url: '/api/travaux/precedentes',
    acces: 'COMPTE',
    requete: z.object({
      cadre: Cadre,
      structureId: z.coerce.number().int().positive(),
      texte: Court(100).optional(),
    }),
    reponse: z.object({ pieces: z.array(PieceResumee) }),
  },
  /** The form as it opens: empty for a « dépôt initial », filled from the piece that it follows (travaux § 4.3). */
  preparerPiece: {
    methode: 'GET',
    url: '/api/travaux/preparation',
    acces: 'COMPTE',
    requete: z.object({
      cadre: Cadre,
      structureId: z.coerce.number().int().positive(),
      precedenteId: z.coerce.number().int().positive().optional(),
    }),
    reponse: z.object({ saisie: PieceSaisie, precedente: PieceResumee.nullable() }),
  },
  /** A structure to name in the form: MOE_INCONNUE, MOA_INCONNUE… by the side asked. */
  consulterActeur: {
    methode: 'GET',
    url: '/api/travaux/acteurs/:cote/:siret',
    acces: 'COMPTE',
    params: z.object({
      cote: z.enum(['FOURNISSEUR', 'VALIDEUR', 'MOE', 'MOA', 'DESTINATAIRE']),
      siret: z.string().max(40),
    }),
    reponse: StructureNommable,
  },
  enregistrerPiece: {
    methode: 'POST',
    url: '/api/travaux/brouillons',
    acces: 'COMPTE',
    corps: EnvoiDePiece,
    reponse: Fait,
  },
  supprimerPiece: { ...DeUnePiece, url: '/api/travaux/:id/supprimer' },
  /** « Confirmer et envoyer ». */
  deposerPiece: {
    methode: 'POST',
    url: '/api/travaux',
    acces: 'COMPTE',
    corps: EnvoiDePiece,
    reponse: Fait,
  },
  consulterPiece: {
    methode: 'GET',
    url: '/api/travaux/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: PieceComplete,
  },
  consulterDossier: {
    methode: 'GET',
    url: '/api/travaux/dossiers/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: DossierComplet,
  },
  refuserPiece: { ...DeUnePiece, url: '/api/travaux/:id/refuser', corps: RefusDePieceSaisi },
  suspendrePiece: { ...DeUnePiece, url: '/api/travaux/:id/suspendre', corps: DemandeDeComplementSaisie },
  completerPiece: { ...DeUnePiece, url: '/api/travaux/:id/completer', corps: ComplementDePieceSaisi },
  recyclerPiece: { ...DeUnePiece, url: '/api/travaux/:id/recycler', corps: RecyclageDePieceSaisi },
  demanderRecyclageDeLaPrecedente: {
    ...DeUnePiece,
    url: '/api/travaux/:id/recyclage-precedente',
    corps: DemandeDeComplementSaisie,
  },
  corrigerMoe: { ...DeUnePiece, url: '/api/travaux/:id/corriger-moe', corps: MoeSaisie },
  corrigerValideur: { ...DeUnePiece, url: '/api/travaux/:id/corriger-valideur', corps: ValideurSaisi },
  prendreEnComptePiece: { ...DeUnePiece, url: '/api/travaux/:id/prendre-en-compte' },
  /** After a refusal: a brouillon with the same data. */
  dupliquerPiece: { ...DeUnePiece, url: '/api/travaux/:id/dupliquer' },
  /** « Fiches d’identité du marché » of the contracts in which this person’s structures have a part. */
  listerFiches: {
    methode: 'GET',
    url: '/api/travaux/fiches',
    acces: 'COMPTE',
    reponse: z.object({ fiches: z.array(FicheDuMarche) }),
  },
  telechargerFichierDePiece: {
    methode: 'GET',
    url: '/api/travaux/:id/fichier',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
  telechargerPieceJointe: {
    methode: 'GET',
    url: '/api/travaux/:id/pieces/:piece',
    acces: 'COMPTE',
    params: ParId.extend({ piece: z.coerce.number().int().positive() }),
    reponse: 'FICHIER',
  },
  telechargerCertificatDePiece: {
    methode: 'GET',
    url: '/api/travaux/:id/certificat',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
} as const satisfies Contrat;

import { exigencesDe, type ParametresDeDestination, type ServiceDeDestination } from '../factures/exigences.ts';
import { NUMERO_ENGAGEMENT_MAX, NUMERO_MARCHE_MAX } from '../factures/facture.ts';
import { COTE_DU_DEPOSANT, type CodeCadreTravaux, ligneDuCadreTravaux } from './cadres.ts';
import { type ChampDePiece, COMMENTAIRE_DE_PIECE_MAX } from './piece.ts';

/** How a field stands in the form of one piece. REPRIS: read-only, from the piece that is followed. ABSENT: not shown. */
export type EtatDuChamp = 'OBLIGATOIRE' | 'FACULTATIF' | 'REPRIS' | 'ABSENT';

export type ContexteDePiece = {
  cadre: CodeCadreTravaux;
  /** It follows another piece. */
  associee: boolean;
  /** Of the recipient, once it is known. */
  parametres?: ParametresDeDestination | null | undefined;
  service?: ServiceDeDestination | undefined;
  typeTva?: string | undefined;
};

type RegleDeChamp = {
  libelle: string;
  max?: number;
  etat: (contexte: ContexteDePiece) => EtatDuChamp;
  source: string;
};

const toujours = (etat: EtatDuChamp) => (): EtatDuChamp => etat;
const parUnFournisseur = ({ cadre }: ContexteDePiece): boolean =>
  COTE_DU_DEPOSANT[ligneDuCadreTravaux(cadre).deposant] === 'FOURNISSEUR';
const deposeePar = ({ cadre }: ContexteDePiece, deposant: 'MOE' | 'MOA'): boolean =>
  ligneDuCadreTravaux(cadre).deposant === deposant;

/** Cadres that pass by a MOE: the first pieces, and the tacit one as a copy. */
const AVEC_MOE: readonly CodeCadreTravaux[] = ['A4', 'A7', 'A10', 'A13', 'A14', 'A22'];
/** Cadres that pass by a MOA. */
const AVEC_MOA: readonly CodeCadreTravaux[] = ['A4', 'A5', 'A7', 'A10', 'A13', 'A14', 'A15', 'A17', 'A18', 'A22'];
const MOA_FACULTATIVE: readonly CodeCadreTravaux[] = ['A6', 'A8', 'A16', 'A23', 'A24'];

function etatDeLaMoe(contexte: ContexteDePiece): EtatDuChamp {
  if (deposeePar(contexte, 'MOE')) return 'ABSENT';
  if (contexte.associee) return 'REPRIS';
  return AVEC_MOE.includes(contexte.cadre) ? 'OBLIGATOIRE' : 'ABSENT';
}

function etatDeLaMoa(contexte: ContexteDePiece): EtatDuChamp {
  if (deposeePar(contexte, 'MOA')) return 'ABSENT';
  if (AVEC_MOA.includes(contexte.cadre)) return 'OBLIGATOIRE';
  return MOA_FACULTATIVE.includes(contexte.cadre) ? 'FACULTATIF' : 'ABSENT';
}

/** What the recipient demands of a code service or an engagement; « one of the two » is told by the check itself. */
function exigeDe(champ: 'service' | 'engagement') {
  return ({ parametres, service }: ContexteDePiece): EtatDuChamp =>
    parametres && exigencesDe(parametres, service)[champ] ? 'OBLIGATOIRE' : 'FACULTATIF';
}

/** The service goes with its structure. */
const serviceDe =
  (structure: (contexte: ContexteDePiece) => EtatDuChamp) =>
  (contexte: ContexteDePiece): EtatDuChamp => {
    const etat = structure(contexte);
    return etat === 'OBLIGATOIRE' ? 'FACULTATIF' : etat;
  };

/**
 * The form of a works piece (travaux § 4.1), in the order of the screen. `structureId`, the cadre and the piece followed are chosen
 * before it. Captions of the API [G1]; what is asked of whom is connaissance.
 */
// biome-ignore format: one line per field
export const CHAMPS_DE_PIECE = {
  serviceDeposant: { libelle: 'Votre service', etat: (c) => (parUnFournisseur(c) ? 'ABSENT' : 'FACULTATIF'), source: 'G1' },
  siretFournisseur: { libelle: 'SIRET du fournisseur', etat: (c) => (parUnFournisseur(c) ? 'ABSENT' : c.associee ? 'REPRIS' : 'OBLIGATOIRE'), source: 'connaissance' },
  siretValideur: { libelle: 'SIRET du valideur', etat: ({ cadre }) => (ligneDuCadreTravaux(cadre).valideur ? 'OBLIGATOIRE' : 'ABSENT'), source: 'connaissance' },
  siretMoe: { libelle: 'SIRET de la maîtrise d’œuvre', etat: etatDeLaMoe, source: 'connaissance' },
  codeServiceMoe: { libelle: 'Service de la maîtrise d’œuvre', max: 100, etat: serviceDe(etatDeLaMoe), source: 'connaissance' },
  siretMoa: { libelle: 'SIRET de la maîtrise d’ouvrage', etat: etatDeLaMoa, source: 'C8' },
  codeServiceMoa: { libelle: 'Service de la maîtrise d’ouvrage', max: 100, etat: serviceDe(etatDeLaMoa), source: 'connaissance' },
  siretDestinataire: { libelle: 'SIRET du destinataire', etat: toujours('OBLIGATOIRE'), source: 'connaissance' },
  codeService: { libelle: 'Service exécutant', max: 100, etat: exigeDe('service'), source: 'connaissance' },
  numeroEngagement: { libelle: 'Numéro d’engagement', max: NUMERO_ENGAGEMENT_MAX, etat: exigeDe('engagement'), source: 'G1' },
  numeroMarche: { libelle: 'Numéro de marché', max: NUMERO_MARCHE_MAX, etat: (c) => (c.associee ? 'REPRIS' : 'FACULTATIF'), source: 'G1' },
  numero: { libelle: 'Numéro de la pièce', max: 20, etat: toujours('OBLIGATOIRE'), source: 'C6' },
  dateFacture: { libelle: 'Date de la pièce', etat: toujours('OBLIGATOIRE'), source: 'connaissance' },
  devise: { libelle: 'Devise', etat: toujours('OBLIGATOIRE'), source: 'G1' },
  typeTva: { libelle: 'Type de TVA', etat: toujours('OBLIGATOIRE'), source: 'G1' },
  motifExoneration: { libelle: 'Motif d’exonération', etat: ({ typeTva }) => (typeTva === 'EXONERATION' ? 'OBLIGATOIRE' : 'ABSENT'), source: 'S23' },
  modeReglement: { libelle: 'Mode de règlement', etat: toujours('OBLIGATOIRE'), source: 'connaissance' },
  montantHt: { libelle: 'Montant HT', etat: toujours('OBLIGATOIRE'), source: 'G1' },
  montantTva: { libelle: 'Montant TVA', etat: ({ typeTva }) => (typeTva === 'SANS_TVA' ? 'ABSENT' : 'OBLIGATOIRE'), source: 'G1' },
  montantTtc: { libelle: 'Montant TTC', etat: toujours('OBLIGATOIRE'), source: 'G1' },
  montantAPayer: { libelle: 'Montant à payer', etat: toujours('OBLIGATOIRE'), source: 'G1' },
  fichier: { libelle: 'Pièce principale', etat: toujours('OBLIGATOIRE'), source: 'connaissance' },
  piecesJointes: { libelle: 'Pièces complémentaires', etat: toujours('FACULTATIF'), source: 'G1' },
  commentaire: { libelle: 'Commentaire', max: COMMENTAIRE_DE_PIECE_MAX, etat: toujours('FACULTATIF'), source: 'connaissance' },
} as const satisfies Partial<Record<ChampDePiece, RegleDeChamp>>;

export type ChampDuFormulaire = keyof typeof CHAMPS_DE_PIECE;
export const LISTE_CHAMPS_DE_PIECE = Object.keys(CHAMPS_DE_PIECE) as ChampDuFormulaire[];

/** How this field stands for this piece. */
export const etatDuChamp = (champ: ChampDuFormulaire, contexte: ContexteDePiece): EtatDuChamp =>
  CHAMPS_DE_PIECE[champ].etat(contexte);

export const libelleDuChampDePiece = (champ: ChampDuFormulaire): string => CHAMPS_DE_PIECE[champ].libelle;

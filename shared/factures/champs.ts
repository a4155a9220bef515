import type { CodeRefus } from '../contrat/erreurs.ts';
import { type Destinataire, exigencesDe, trouverService } from './exigences.ts';
import {
  type ChampDeFacture,
  CODE_SERVICE_MAX,
  COMMENTAIRE_MAX,
  type FactureSaisie,
  LIGNES_MAX,
  MOTIF_REMISE_MAX,
  type ModeDeSaisie,
  NUMERO_ENGAGEMENT_MAX,
  NUMERO_MARCHE_MAX,
  NUMERO_ORIGINE_MAX,
} from './facture.ts';
import { cadreAvecValideur } from './gardes.ts';
import { NOM_MAX, PIECES_JOINTES_MAX } from './pieces-jointes.ts';
import { NUMERO_MAX } from './saisie/numero.ts';
import type { Source } from './source.ts';

export type ContexteDeSaisie = {
  saisie: FactureSaisie;
  destinataire?: Pick<Destinataire, 'parametres' | 'services'>;
  /** DEPOT when absent. */
  mode?: ModeDeSaisie;
};

type Condition = boolean | ((contexte: ContexteDeSaisie) => boolean);

export type RegleDeChamp = {
  /** Caption on the screen. */
  libelle: string;
  /** Sentence under the field. */
  aide?: string;
  /** Longest value, in characters; for lines and attachments, how many. */
  max?: number;
  requis: Condition;
  /** Absent: always. A field that is not visible holds nothing. */
  visible?: Condition;
  /** What is said when it is missing; CHAMP_OBLIGATOIRE otherwise. */
  siAbsent?: CodeRefus;
  source: Source;
};

const enDepot: Condition = ({ mode = 'DEPOT' }) => mode === 'DEPOT';
const enSaisie: Condition = ({ mode }) => mode === 'SAISIE';
const avecValideur: Condition = ({ saisie }) => cadreAvecValideur(saisie.cadre);

function exigences({ saisie, destinataire }: ContexteDeSaisie) {
  if (!destinataire?.parametres) return undefined;
  return exigencesDe(destinataire.parametres, trouverService(destinataire.services, saisie.codeService));
}

const serviceRequis: Condition = (contexte) => {
  const e = exigences(contexte);
  return e?.service === true || (e?.unDesDeux === true && contexte.saisie.numeroEngagement === undefined);
};
const engagementRequis: Condition = (contexte) => {
  const e = exigences(contexte);
  return e?.engagement === true || (e?.unDesDeux === true && contexte.saisie.codeService === undefined);
};

/** One line per field of « Déposer facture » and « Saisir facture » (factures § 3), in the order of the blocks. */
export const CHAMPS = {
  cadre: {
    libelle: 'Cadre de facturation',
    aide: 'Il dit ce que vous déposez et qui le recevra en premier. Une facture ordinaire : A1.',
    requis: true,
    source: 'S2',
  },
  siretValideur: {
    libelle: 'Identifiant du valideur',
    aide: 'SIRET du titulaire ou du mandataire qui doit donner son accord.',
    requis: true,
    visible: avecValideur,
    siAbsent: 'VALIDEUR_OBLIGATOIRE',
    source: 'S24',
  },
  structureId: { libelle: 'Structure', aide: 'Votre entreprise.', requis: true, source: 'connaissance' },
  serviceFournisseur: {
    libelle: 'Service du fournisseur',
    aide: 'Celui de vos services qui facture, si vous en avez créé.',
    max: CODE_SERVICE_MAX,
    requis: false,
    source: 'S20',
  },
  coordonneesBancairesId: {
    libelle: 'Références bancaires',
    aide: 'Le compte sur lequel vous voulez être payé.',
    requis: false,
    source: 'S8',
  },
  siretDestinataire: {
    libelle: 'Identifiant du destinataire',
    aide: 'SIRET de votre client public : 14 chiffres.',
    requis: true,
    source: 'S37',
  },
  codeService: {
    libelle: 'Code service',
    aide: 'Le service de votre client qui a commandé. Il figure sur le bon de commande.',
    max: CODE_SERVICE_MAX,
    requis: serviceRequis,
    siAbsent: 'SERVICE_OBLIGATOIRE',
    source: 'S33',
  },
  numeroEngagement: {
    libelle: 'Numéro d’engagement',
    aide: 'Le numéro que votre client a donné à la commande.',
    max: NUMERO_ENGAGEMENT_MAX,
    requis: engagementRequis,
    siAbsent: 'ENGAGEMENT_OBLIGATOIRE',
    source: 'S22',
  },
  numero: {
    libelle: 'Numéro de facture',
    aide: 'Celui de votre facture. Lettres, chiffres, espace, - + _ / seulement.',
    max: NUMERO_MAX,
    requis: true,
    visible: enDepot,
    source: 'S22',
  },
  dateFacture: {
    libelle: 'Date de facture',
    aide: 'Aujourd’hui ou avant.',
    requis: true,
    source: 'S24',
  },
  typeFacture: { libelle: 'Type de facture', requis: true, source: 'S20' },
  devise: { libelle: 'Devise', requis: true, source: 'S20' },
  modeReglement: { libelle: 'Mode de règlement', requis: true, source: 'S14' },
  typeTva: { libelle: 'Type de TVA', requis: true, source: 'S20' },
  motifExoneration: {
    libelle: 'Motif d’exonération',
    requis: true,
    visible: ({ saisie }) => saisie.typeTva === 'EXONERATION',
    source: 'S23',
  },
  numeroMarche: {
    libelle: 'Numéro de marché',
    max: NUMERO_MARCHE_MAX,
    requis: false,
    source: 'S22',
  },
  numeroOrigine: {
    libelle: 'Numéro de facture d’origine',
    aide: 'La facture que cet avoir corrige.',
    max: NUMERO_ORIGINE_MAX,
    requis: false,
    visible: ({ saisie }) => saisie.typeFacture === 'AVOIR',
    source: 'S24',
  },
  formatDepot: { libelle: 'Format', requis: false, visible: enDepot, source: 'S20' },
  fichier: {
    libelle: 'Fichier de la facture',
    aide: 'PDF, 10 Mo au plus.',
    requis: true,
    visible: enDepot,
    source: 'S2',
  },
  nomFichier: {
    libelle: 'Nom du fichier',
    max: NOM_MAX,
    requis: false,
    visible: enDepot,
    source: 'S2',
  },
  lignes: {
    libelle: 'Lignes de facture',
    max: LIGNES_MAX,
    requis: enSaisie,
    siAbsent: 'LIGNE_ABSENTE',
    source: 'S20',
  },
  montantHt: {
    libelle: 'Montant HT total',
    aide: 'Remises déduites.',
    requis: true,
    source: 'S20',
  },
  montantTva: {
    libelle: 'Montant TVA',
    aide: 'Rien, ou 0, pour une facture « Sans TVA ».',
    requis: ({ saisie }) => saisie.typeTva !== 'SANS_TVA',
    source: 'S20',
  },
  remiseGlobale: {
    libelle: 'Remise globale TTC',
    aide: 'Déduite du montant TTC, sans changer la TVA.',
    requis: false,
    visible: enSaisie,
    source: 'S20',
  },
  motifRemise: {
    libelle: 'Motif de la remise globale TTC',
    max: MOTIF_REMISE_MAX,
    requis: true,
    visible: (contexte) => contexte.mode === 'SAISIE' && (contexte.saisie.remiseGlobale ?? 0) > 0,
    source: 'supposé',
  },
  montantTtc: { libelle: 'Montant TTC total', requis: true, source: 'S20' },
  montantAPayer: {
    libelle: 'Montant à payer',
    aide: 'Le TTC, moins ce que votre client a déjà versé.',
    requis: true,
    source: 'S20',
  },
  piecesJointes: {
    libelle: 'Pièces jointes',
    aide: '10 Mo par pièce, nom de 50 caractères au plus, extension comprise.',
    max: PIECES_JOINTES_MAX,
    requis: false,
    source: 'S8',
  },
  commentaire: { libelle: 'Commentaire', max: COMMENTAIRE_MAX, requis: false, source: 'S24' },
} as const satisfies { [Champ in keyof Required<FactureSaisie>]: RegleDeChamp };

export const LISTE_CHAMPS = Object.keys(CHAMPS) as ChampDeFacture[];

/** The line of the table, with its optional columns. */
export function regleDuChamp(champ: ChampDeFacture): RegleDeChamp {
  return CHAMPS[champ];
}

const tenue = (condition: Condition, contexte: ContexteDeSaisie): boolean =>
  typeof condition === 'boolean' ? condition : condition(contexte);

/** Does this field apply to this facture? */
export function champVisible(champ: ChampDeFacture, contexte: ContexteDeSaisie): boolean {
  return tenue(regleDuChamp(champ).visible ?? true, contexte);
}

/** Must it be filled before sending? Never when it is not visible. */
export function champRequis(champ: ChampDeFacture, contexte: ContexteDeSaisie): boolean {
  return champVisible(champ, contexte) && tenue(regleDuChamp(champ).requis, contexte);
}

const vide = (valeur: unknown): boolean => valeur === undefined || (Array.isArray(valeur) && valeur.length === 0);

/** Fields to fill before sending, in the order of the screen. */
export function champsManquants(contexte: ContexteDeSaisie): ChampDeFacture[] {
  return LISTE_CHAMPS.filter((champ) => vide(contexte.saisie[champ]) && champRequis(champ, contexte));
}

/** The saisie without what does not apply: the value of a field that was shown a moment is dropped. */
export function sansChampsInvisibles(contexte: ContexteDeSaisie): FactureSaisie {
  const gardes = LISTE_CHAMPS.filter((champ) => champVisible(champ, contexte));
  return Object.fromEntries(gardes.map((champ) => [champ, contexte.saisie[champ]]));
}

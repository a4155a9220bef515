import { CADRES_SIMPLES, cadre } from '../../referentiel/cadres-de-facturation.ts';
import { MODES_DE_DEPOT, TYPES_DE_FACTURE } from '../../referentiel/codes-factures.ts';
import type { FactureTrouvee } from '../facture-resumee.ts';
import type { Source } from '../source.ts';
import { descriptionDuStatut } from '../statuts.ts';

/** How a value is shown, and written in a file: amounts in centimes, days and instants in ISO. */
export type GenreDeColonne = 'TEXTE' | 'IDENTIFIANT' | 'JOUR' | 'INSTANT' | 'MONTANT' | 'TAILLE' | 'OUI_NON' | 'STATUT';

export type ColonneDeListe = {
  libelle: string;
  genre: GenreDeColonne;
  /** In `complement`: read only when it is asked for. */
  complement?: true;
  /** Absent: in every espace. */
  espaces?: readonly Espace[];
  valeur: (facture: FactureTrouvee) => string | number | boolean | null | undefined;
  source: Source;
};

type Espace = 'emises' | 'recues' | 'a-valider';
type Table = readonly { code: string; libelle: string }[];
const libelleDe = (table: Table, code: string | undefined) => table.find((l) => l.code === code)?.libelle ?? code;
const CADRES: Table = CADRES_SIMPLES.map((code) => ({ code, libelle: `${code} : ${cadre(code).libelle}` }));

/** Columns of the results, in their order on the screen and in the files (factures § 10.2). All can be sorted. */
// biome-ignore format: one line per column
export const COLONNES = {
  numero: { libelle: 'Numéro', genre: 'IDENTIFIANT', valeur: (f) => f.numero, source: 'S20' },
  type: { libelle: 'Type', genre: 'TEXTE', valeur: (f) => libelleDe(TYPES_DE_FACTURE, f.typeFacture), source: 'S20' },
  dateFacture: { libelle: 'Date de facture', genre: 'JOUR', valeur: (f) => f.dateFacture, source: 'S20' },
  dateDepot: { libelle: 'Date de dépôt', genre: 'INSTANT', valeur: (f) => f.dateDepot, source: 'S20' },
  fournisseur: { libelle: 'Fournisseur', genre: 'TEXTE', valeur: (f) => f.fournisseur.raisonSociale, source: 'S20' },
  siretFournisseur: { libelle: 'SIRET du fournisseur', genre: 'IDENTIFIANT', valeur: (f) => f.fournisseur.identifiant, source: 'S20' },
  serviceFournisseur: { libelle: 'Service du fournisseur', genre: 'IDENTIFIANT', complement: true, valeur: (f) => f.complement?.serviceFournisseur, source: 'S20' },
  destinataire: { libelle: 'Destinataire', genre: 'TEXTE', valeur: (f) => f.destinataire?.raisonSociale, source: 'S20' },
  siretDestinataire: { libelle: 'SIRET du destinataire', genre: 'IDENTIFIANT', valeur: (f) => f.destinataire?.identifiant, source: 'S20' },
  service: { libelle: 'Service', genre: 'IDENTIFIANT', valeur: (f) => f.codeService, source: 'S20' },
  nomService: { libelle: 'Nom du service', genre: 'TEXTE', complement: true, valeur: (f) => f.complement?.nomService, source: 'S20' },
  engagement: { libelle: 'N° d’engagement', genre: 'IDENTIFIANT', valeur: (f) => f.numeroEngagement, source: 'S20' },
  marche: { libelle: 'N° de marché', genre: 'IDENTIFIANT', complement: true, valeur: (f) => f.complement?.numeroMarche, source: 'S20' },
  origine: { libelle: 'Facture d’origine', genre: 'IDENTIFIANT', complement: true, valeur: (f) => f.complement?.numeroOrigine, source: 'S20' },
  cadre: { libelle: 'Cadre de facturation', genre: 'TEXTE', valeur: (f) => libelleDe(CADRES, f.cadre), source: 'S20' },
  montantHt: { libelle: 'Montant HT', genre: 'MONTANT', valeur: (f) => f.montantHt, source: 'S20' },
  montantTtc: { libelle: 'Montant TTC', genre: 'MONTANT', valeur: (f) => f.montantTtc, source: 'S20' },
  montantAPayer: { libelle: 'Montant à payer', genre: 'MONTANT', valeur: (f) => f.montantAPayer, source: 'S20' },
  devise: { libelle: 'Devise', genre: 'TEXTE', valeur: (f) => f.devise, source: 'S20' },
  statut: { libelle: 'Statut', genre: 'STATUT', valeur: (f) => descriptionDuStatut(f.statut).libelle, source: 'S20' },
  dateStatut: { libelle: 'Date du statut', genre: 'INSTANT', valeur: (f) => f.dateStatut, source: 'S20' },
  commentaireStatut: { libelle: 'Commentaire du statut', genre: 'TEXTE', complement: true, valeur: (f) => f.complement?.commentaireStatut, source: 'S20' },
  telechargee: { libelle: 'Téléchargée', genre: 'OUI_NON', espaces: ['recues'], valeur: (f) => f.telechargee, source: 'S20' },
  rejetTraite: { libelle: 'Rejet traité', genre: 'OUI_NON', espaces: ['emises'], complement: true, valeur: (f) => f.statut === 'REJETEE' ? f.complement?.rejetTraite : null, source: 'S20' },
  valideur1: { libelle: 'Valideur', genre: 'TEXTE', complement: true, valeur: (f) => f.complement?.valideur1?.raisonSociale, source: 'S20' },
  valideLe1: { libelle: 'Validée le', genre: 'INSTANT', complement: true, valeur: (f) => f.complement?.valideur1?.valideLe, source: 'S20' },
  valideur2: { libelle: 'Second valideur', genre: 'TEXTE', complement: true, valeur: (f) => f.complement?.valideur2?.raisonSociale, source: 'S20' },
  valideLe2: { libelle: 'Validée par le second le', genre: 'INSTANT', complement: true, valeur: (f) => f.complement?.valideur2?.valideLe, source: 'S20' },
  iban: { libelle: 'IBAN', genre: 'IDENTIFIANT', espaces: ['emises', 'recues'], complement: true, valeur: (f) => f.complement?.iban, source: 'S20' },
  affactureur: { libelle: 'Affactureur', genre: 'TEXTE', espaces: ['emises', 'recues'], complement: true, valeur: (f) => f.complement?.affactureur, source: 'S20' },
  mode: { libelle: 'Mode de dépôt', genre: 'TEXTE', complement: true, valeur: (f) => libelleDe(MODES_DE_DEPOT, f.complement?.modeDepot), source: 'S20' },
  flux: { libelle: 'N° de flux', genre: 'IDENTIFIANT', espaces: ['emises'], complement: true, valeur: (f) => f.complement?.numeroFlux, source: 'S20' },
  createur: { libelle: 'Déposée par', genre: 'TEXTE', complement: true, valeur: (f) => f.complement?.createur, source: 'S20' },
  taille: { libelle: 'Taille', genre: 'TAILLE', complement: true, valeur: (f) => f.complement?.taille, source: 'S20' },
} as const satisfies Record<string, ColonneDeListe>;

export type CleDeColonne = keyof typeof COLONNES;
export const LISTE_COLONNES = Object.keys(COLONNES) as [CleDeColonne, ...CleDeColonne[]];

/** The grid before one chooses (supposé). */
const PAR_DEFAUT: Record<Espace, readonly CleDeColonne[]> = {
  emises: ['numero', 'type', 'dateFacture', 'dateDepot', 'destinataire', 'service', 'montantTtc', 'statut'],
  recues: [
    'numero',
    'type',
    'dateFacture',
    'dateDepot',
    'fournisseur',
    'service',
    'montantTtc',
    'statut',
    'telechargee',
  ],
  'a-valider': ['numero', 'type', 'dateFacture', 'dateDepot', 'fournisseur', 'destinataire', 'montantTtc', 'statut'],
};

/** The line of the table, with its optional columns. */
export const colonneDe = (cle: CleDeColonne): ColonneDeListe => COLONNES[cle];

/** The columns that an espace has, in order. */
export const colonnesPossibles = (espace: Espace): CleDeColonne[] =>
  LISTE_COLONNES.filter((cle) => colonneDe(cle).espaces?.includes(espace) ?? true);

const SEPARATEUR = '.';

/** Columns that the address asks for, « numero.statut »; those proposed when it asks for none that is known. */
export function colonnesChoisies(espace: Espace, texte: string | undefined): readonly CleDeColonne[] {
  const voulues = new Set(texte?.split(SEPARATEUR));
  const connues = colonnesPossibles(espace).filter((cle) => voulues.has(cle));
  // Without its number a line cannot be opened.
  if (connues.length === 0) return PAR_DEFAUT[espace];
  return connues.includes('numero') ? connues : ['numero', ...connues];
}

/** What the address says of these columns; nothing when they are those proposed. */
export function ecrireColonnes(espace: Espace, cles: readonly CleDeColonne[]): string | undefined {
  const texte = cles.join(SEPARATEUR);
  return texte === PAR_DEFAUT[espace].join(SEPARATEUR) ? undefined : texte;
}

export const demandentUnComplement = (cles: readonly CleDeColonne[]): boolean =>
  cles.some((cle) => colonneDe(cle).complement);

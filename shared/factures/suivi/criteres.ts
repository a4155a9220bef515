import { z } from 'zod';
import type { CodeRefus } from '../../contrat/erreurs.ts';
import { CADRES_SIMPLES } from '../../referentiel/cadres-de-facturation.ts';
import { codesDe, MODES_DE_DEPOT, TYPES_DE_FACTURE_RECHERCHE } from '../../referentiel/codes-factures.ts';
import { lireMontant } from '../../referentiel/montant.ts';
import type { Source } from '../source.ts';
import { StatutFacture } from '../statuts.ts';

/** What a criterion asks: a part of a text, a code of a list, a day, an amount, yes or no, one of one's structures. */
export type GenreDeCritere =
  | 'TEXTE'
  | 'STATUT'
  | 'TYPE'
  | 'CADRE'
  | 'MODE_DE_DEPOT'
  | 'JOUR'
  | 'MONTANT'
  | 'OUI_NON'
  | 'STRUCTURE';

type Critere = { libelle: string; genre: GenreDeCritere; aide?: string; source: Source };

const NOM_OU_SIRET = 'Une partie du nom, le SIRET ou le SIREN.';
const UNE_PARTIE = 'Une partie suffit.';

/** Every criterion of the three searches (factures § 10.1); a caption changed by an espace is in `LIBELLES`. */
// biome-ignore format: one line per criterion
export const CRITERES = {
  numero: { libelle: 'Numéro de facture', genre: 'TEXTE', source: 'S20' },
  partie: { libelle: 'Fournisseur', genre: 'TEXTE', aide: NOM_OU_SIRET, source: 'S20' },
  statut: { libelle: 'Statut', genre: 'STATUT', source: 'S20' },
  du: { libelle: 'Déposée du', genre: 'JOUR', source: 'S20' },
  au: { libelle: 'Déposée au', genre: 'JOUR', source: 'S20' },
  structure: { libelle: 'Votre structure', genre: 'STRUCTURE', source: 'S20' },
  destinataire: { libelle: 'Destinataire', genre: 'TEXTE', aide: NOM_OU_SIRET, source: 'S20' },
  service: { libelle: 'Code service du destinataire', genre: 'TEXTE', aide: UNE_PARTIE, source: 'S20' },
  type: { libelle: 'Type de facture', genre: 'TYPE', source: 'S20' },
  cadre: { libelle: 'Cadre de facturation', genre: 'CADRE', source: 'S20' },
  valideur: { libelle: 'Valideur', genre: 'TEXTE', aide: NOM_OU_SIRET, source: 'S20' },
  factureDu: { libelle: 'Date de facture du', genre: 'JOUR', source: 'S20' },
  factureAu: { libelle: 'Date de facture au', genre: 'JOUR', source: 'S20' },
  statutDu: { libelle: 'Statut courant depuis le', genre: 'JOUR', source: 'S20' },
  statutAu: { libelle: 'Statut courant jusqu’au', genre: 'JOUR', source: 'S20' },
  htMin: { libelle: 'Montant HT, au moins', genre: 'MONTANT', source: 'S20' },
  htMax: { libelle: 'Montant HT, au plus', genre: 'MONTANT', source: 'S20' },
  ttcMin: { libelle: 'Montant TTC, au moins', genre: 'MONTANT', source: 'S20' },
  ttcMax: { libelle: 'Montant TTC, au plus', genre: 'MONTANT', source: 'S20' },
  aPayerMin: { libelle: 'Montant à payer, au moins', genre: 'MONTANT', source: 'S20' },
  aPayerMax: { libelle: 'Montant à payer, au plus', genre: 'MONTANT', source: 'S20' },
  engagement: { libelle: 'Numéro d’engagement', genre: 'TEXTE', aide: UNE_PARTIE, source: 'S20' },
  marche: { libelle: 'Numéro de marché', genre: 'TEXTE', aide: UNE_PARTIE, source: 'S20' },
  origine: { libelle: 'Numéro de la facture d’origine', genre: 'TEXTE', aide: 'Pour un avoir.', source: 'S20' },
  createur: { libelle: 'Déposée par', genre: 'TEXTE', aide: 'Une partie du prénom ou du nom.', source: 'S20' },
  serviceFournisseur: { libelle: 'Service du fournisseur', genre: 'TEXTE', aide: UNE_PARTIE, source: 'S20' },
  banque: { libelle: 'Références bancaires', genre: 'TEXTE', aide: 'Une partie du nom du compte ou de l’IBAN.', source: 'S20' },
  flux: { libelle: 'Numéro de flux', genre: 'TEXTE', aide: UNE_PARTIE, source: 'S20' },
  mode: { libelle: 'Mode de dépôt', genre: 'MODE_DE_DEPOT', source: 'S20' },
  rejetTraite: { libelle: 'Rejet traité', genre: 'OUI_NON', source: 'S20' },
  telechargee: { libelle: 'Téléchargée', genre: 'OUI_NON', source: 'S20' },
} as const satisfies Record<string, Critere>;

export type CleDeCritere = keyof typeof CRITERES;
export const LISTE_CRITERES = Object.keys(CRITERES) as CleDeCritere[];

/** As in `CodeEspaceDeFactures`, which is built on this file. */
type Espace = 'emises' | 'recues' | 'a-valider';
type CriteresDUnEspace = { simples: readonly CleDeCritere[]; avances: readonly CleDeCritere[] };

const SIMPLES = ['numero', 'partie', 'statut', 'du', 'au'] as const;
const MONTANTS = ['htMin', 'htMax', 'ttcMin', 'ttcMax', 'aPayerMin', 'aPayerMax'] as const;
const DATES = ['factureDu', 'factureAu', 'statutDu', 'statutAu'] as const;

/** What each espace asks, in its order; which are simple is supposé, the button « Recherche avancée » S53. */
// biome-ignore format: one line per espace
export const CRITERES_DE = {
  emises: { simples: SIMPLES, avances: ['structure', 'serviceFournisseur', 'service', 'type', 'cadre', 'valideur', ...DATES, ...MONTANTS, 'banque', 'engagement', 'marche', 'origine', 'createur', 'mode', 'flux', 'rejetTraite'] },
  recues: { simples: SIMPLES, avances: ['telechargee', 'structure', 'service', 'type', 'cadre', 'valideur', ...DATES, ...MONTANTS, 'engagement', 'marche'] },
  'a-valider': { simples: SIMPLES, avances: ['structure', 'destinataire', 'service', 'type', 'cadre', ...DATES, ...MONTANTS, 'engagement', 'marche'] },
} as const satisfies Record<Espace, CriteresDUnEspace>;

const LIBELLES: Partial<Record<Espace, Partial<Record<CleDeCritere, string>>>> = {
  emises: { partie: 'Destinataire', structure: 'Votre structure (fournisseur)' },
  recues: { structure: 'Votre structure (destinataire)', service: 'Votre service' },
  'a-valider': { structure: 'Votre structure (valideur)' },
};

export type LigneDeCritere = Critere & { cle: CleDeCritere };

/** A criterion in the words of an espace. */
export function critereDe(espace: Espace, cle: CleDeCritere): LigneDeCritere {
  const critere: Critere = CRITERES[cle];
  return { ...critere, cle, libelle: LIBELLES[espace]?.[cle] ?? critere.libelle };
}

/** All that an espace asks, the simple ones first. */
export const criteresDe = (espace: Espace): readonly CleDeCritere[] => [
  ...CRITERES_DE[espace].simples,
  ...CRITERES_DE[espace].avances,
];

const Texte = z.string().trim().max(100).optional();
const OuiNon = z.enum(['oui', 'non']).optional();
/** As a person types it: « 1 326,50 ». */
const Somme = z
  .string()
  .max(20)
  .refine((texte) => (lireMontant(texte) ?? -1) >= 0, { error: 'CHAMP_FORMAT' satisfies CodeRefus })
  .optional();

/** What the address of a search may hold, criterion by criterion: texts as they are typed. */
export const CriteresDeRecherche = z.object({
  numero: z.string().max(50).optional(),
  partie: z.string().max(100).optional(),
  statut: StatutFacture.optional(),
  du: z.iso.date().optional(),
  au: z.iso.date().optional(),
  structure: z.coerce.number().int().positive().optional(),
  destinataire: Texte,
  service: Texte,
  type: z.enum(codesDe(TYPES_DE_FACTURE_RECHERCHE)).optional(),
  cadre: z.enum(CADRES_SIMPLES).optional(),
  valideur: Texte,
  factureDu: z.iso.date().optional(),
  factureAu: z.iso.date().optional(),
  statutDu: z.iso.date().optional(),
  statutAu: z.iso.date().optional(),
  htMin: Somme,
  htMax: Somme,
  ttcMin: Somme,
  ttcMax: Somme,
  aPayerMin: Somme,
  aPayerMax: Somme,
  engagement: Texte,
  marche: Texte,
  origine: Texte,
  createur: Texte,
  serviceFournisseur: Texte,
  banque: Texte,
  flux: Texte,
  mode: z.enum(codesDe(MODES_DE_DEPOT)).optional(),
  rejetTraite: OuiNon,
  telechargee: OuiNon,
} satisfies Record<CleDeCritere, z.ZodType>);
export type CriteresDeRecherche = z.infer<typeof CriteresDeRecherche>;

/** Criteria that go by two: nothing is found when the second is smaller than the first. */
const BORNES = [
  ['du', 'au'],
  ['factureDu', 'factureAu'],
  ['statutDu', 'statutAu'],
  ['htMin', 'htMax'],
  ['ttcMin', 'ttcMax'],
  ['aPayerMin', 'aPayerMax'],
] as const satisfies readonly (readonly [CleDeCritere, CleDeCritere])[];

type Saisis = Partial<Record<CleDeCritere, string>>;

/** What is wrong in the criteria as they are typed, to be said beside each. */
export function defautsDesCriteres(saisis: Saisis): Partial<Record<CleDeCritere, CodeRefus>> {
  const defauts: Partial<Record<CleDeCritere, CodeRefus>> = {};
  for (const cle of LISTE_CRITERES) {
    const saisi = saisis[cle];
    if (saisi && !CriteresDeRecherche.shape[cle].safeParse(saisi).success) defauts[cle] = 'CHAMP_FORMAT';
  }
  for (const [premier, second] of BORNES) {
    if (defauts[premier] || defauts[second]) continue;
    if (estApres(saisis[premier], saisis[second])) defauts[second] = 'BORNES_INVERSEES';
  }
  return defauts;
}

function estApres(premier: string | undefined, second: string | undefined): boolean {
  if (!premier || !second) return false;
  const [un, deux] = [lireMontant(premier), lireMontant(second)];
  return un !== undefined && deux !== undefined ? un > deux : premier > second;
}

import type { CodeRefus } from '../../contrat/erreurs.ts';
import { TAUX_ADMIS_POUR_DIX_MILLE, type TYPES_DE_TVA } from '../../referentiel/codes-factures.ts';
import { decimalesDe, estNegatif, estPositif, produitEnCentiemes } from '../../referentiel/decimal.ts';
import { CENTIMES_MAX } from '../../referentiel/montant.ts';
import type { LigneDeFacture } from '../facture.ts';
import type { Source } from '../source.ts';

export type TypeTva = (typeof TYPES_DE_TVA)[number]['code'];

/** Rates are hidden, and the TVA is 0: « Sans TVA » (factures § 13.4); « Exonération » too, for the whole facture (supposé). */
export const sansTva = (typeTva: TypeTva | undefined): boolean => typeTva === 'SANS_TVA' || typeTva === 'EXONERATION';

/** Proposed for « Unité », which stays a free text (factures § 3.5 n° 25, supposé). */
export const UNITES = ['unité', 'forfait', 'heure', 'jour', 'mois', 'lot', 'm', 'm²', 'm³', 'Kg', 'L'] as const;

type RegleDeLigne = { libelle: string; aide?: string; max?: number; decimales?: number; source: Source };

/** The fields of a line, in the order of the screen (factures § 3.5). */
export const CHAMPS_DE_LIGNE = {
  reference: { libelle: 'Référence', aide: 'Votre code pour cet article.', max: 50, source: 'supposé' },
  denomination: { libelle: 'Dénomination', aide: 'Ce que vous avez fourni ou fait.', max: 1024, source: 'S22' },
  quantite: { libelle: 'Quantité', decimales: 4, source: 'supposé' },
  unite: { libelle: 'Unité', max: 20, source: 'S24' },
  prixUnitaire: { libelle: 'Prix unitaire HT', decimales: 6, source: 'S24' },
  remise: { libelle: 'Remise HT', aide: 'Un montant, pas un pourcentage.', source: 'supposé' },
  tauxTva: { libelle: 'Taux de TVA', decimales: 2, source: 'S20' },
} as const satisfies Partial<Record<keyof LigneDeFacture, RegleDeLigne>>;

export type ChampDeLigne = keyof typeof CHAMPS_DE_LIGNE;
export const LISTE_CHAMPS_DE_LIGNE = Object.keys(CHAMPS_DE_LIGNE) as ChampDeLigne[];

export const regleDeLigne = (champ: ChampDeLigne): RegleDeLigne => CHAMPS_DE_LIGNE[champ];

type Chiffres = Pick<LigneDeFacture, 'quantite' | 'prixUnitaire' | 'remise'>;

/** Quantity × price, in centimes, before the discount. */
export const montantBrut = ({ quantite, prixUnitaire }: Chiffres): number => produitEnCentiemes(quantite, prixUnitaire);

/** « Montant HT après remise », in centimes. */
export const montantDeLaLigne = (ligne: Chiffres): number => montantBrut(ligne) - (ligne.remise ?? 0);

const tropDeDecimales = (champ: 'quantite' | 'prixUnitaire' | 'tauxTva', texte: string): boolean =>
  decimalesDe(texte) > CHAMPS_DE_LIGNE[champ].decimales;

/** The rate without its decimals: 550 for « 5.5 ». */
const pourDixMille = (taux: string): number => produitEnCentiemes(taux, '1');

export type DefautsDeLigne = Partial<Record<ChampDeLigne, CodeRefus>>;

function defautDuTaux(taux: string | undefined): CodeRefus | undefined {
  if (taux === undefined) return 'CHAMP_OBLIGATOIRE';
  return tropDeDecimales('tauxTva', taux) || !TAUX_ADMIS_POUR_DIX_MILLE.includes(pourDixMille(taux))
    ? 'TAUX_INCONNU'
    : undefined;
}

function defautDeLaQuantite(quantite: string): CodeRefus | undefined {
  if (tropDeDecimales('quantite', quantite)) return 'TROP_DE_DECIMALES';
  return estPositif(quantite) ? undefined : 'QUANTITE_NULLE';
}

function defautDuPrix(ligne: LigneDeFacture): CodeRefus | undefined {
  if (tropDeDecimales('prixUnitaire', ligne.prixUnitaire)) return 'TROP_DE_DECIMALES';
  if (estNegatif(ligne.prixUnitaire)) return 'MONTANT_NEGATIF';
  return montantBrut(ligne) > CENTIMES_MAX ? 'MONTANT_TROP_GRAND' : undefined;
}

/** What is wrong with a line typed on the portal; one read in a file is never refused. */
export function defautsDeLaLigne(ligne: LigneDeFacture, typeTva: TypeTva | undefined): DefautsDeLigne {
  const { reference, denomination, quantite, unite, remise = 0, tauxTva } = ligne;
  const defauts: { [C in ChampDeLigne]: CodeRefus | undefined } = {
    reference: reference === undefined ? 'CHAMP_OBLIGATOIRE' : tropLong('reference', reference),
    denomination: tropLong('denomination', denomination),
    quantite: defautDeLaQuantite(quantite),
    unite: unite === undefined ? 'CHAMP_OBLIGATOIRE' : tropLong('unite', unite),
    prixUnitaire: defautDuPrix(ligne),
    remise: remise > 0 && remise > montantBrut(ligne) ? 'REMISE_TROP_GRANDE' : undefined,
    tauxTva: sansTva(typeTva) ? undefined : defautDuTaux(tauxTva),
  };
  return Object.fromEntries(Object.entries(defauts).filter(([, code]) => code !== undefined));
}

function tropLong(champ: 'reference' | 'denomination' | 'unite', texte: string): CodeRefus | undefined {
  return texte.length > CHAMPS_DE_LIGNE[champ].max ? 'TEXTE_TROP_LONG' : undefined;
}

/** Numbered from 1, each with its amount, and without rate when there is no TVA: the portal computes what is typed (factures § 3.5). */
export const numeroter = (lignes: readonly LigneDeFacture[], typeTva: TypeTva | undefined): LigneDeFacture[] =>
  lignes.map(({ tauxTva, ...ligne }, rang) => ({
    ...ligne,
    ...(!sansTva(typeTva) && { tauxTva }),
    numero: rang + 1,
    montantHt: montantDeLaLigne(ligne),
  }));

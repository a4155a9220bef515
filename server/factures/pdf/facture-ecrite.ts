import type { Profil } from './facturx-tables.ts';

/** UNTDID 5305: standard rate, zero rate, exempt, reverse charge, outside TVA. */
export type CategorieDeTva = 'S' | 'Z' | 'E' | 'AE' | 'O';

export type PartieEcrite = {
  nom: string;
  typeIdentifiant: string;
  identifiant: string;
  /** BT-31, or BT-48. */
  numeroTva?: string;
  /** BT-32: what stands for it when there is none, or when it must not be there. */
  numeroFiscal?: string;
  /** Lines, postal code, town, country (ISO 3166). */
  adresse: { lignes: readonly string[]; codePostal: string; ville: string; pays: string };
};

export type LigneEcrite = {
  reference?: string;
  denomination: string;
  /** Decimal texts. */
  quantite: string;
  prix: string;
  codeUnite: string;
  /** Centimes, from here on. */
  remise?: number;
  montantHt: number;
  categorie: CategorieDeTva;
  /** Decimal text; absent outside TVA. */
  taux?: string;
};

export type RangEcrit = {
  categorie: CategorieDeTva;
  taux?: string;
  base: number;
  tva: number;
  /** Why there is no TVA (BT-120). */
  motif?: string;
  /** UNTDID 2475 (BT-8). */
  exigibilite?: '5' | '72';
};

/** What an invoice says in its XML, whoever makes it: the portal, or an exercise. Amounts in centimes, days AAAA-MM-JJ. */
export type FactureEcrite = {
  profil: Profil;
  cadre: string;
  numero: string;
  avoir: boolean;
  jour: string;
  devise: string;
  /** With the code of their subject (BT-21), when they are legal wording. */
  notes: readonly { sujet?: string; texte: string }[];
  fournisseur: PartieEcrite;
  destinataire: PartieEcrite;
  codeService?: string;
  numeroEngagement?: string;
  numeroMarche?: string;
  numeroOrigine?: string;
  jourRealisation?: string;
  reglement?: { code: string; compte?: { numero: string; bic?: string; titulaire?: string } };
  /** Who is paid in place of the supplier. */
  beneficiaire?: { nom: string; identifiant: string };
  echeance?: string;
  conditions?: string;
  recapitulatif: readonly RangEcrit[];
  remise?: { montant: number; motif: string; categorie: CategorieDeTva };
  /** `ht`: after the discount on the whole. `acompte`: what was already paid. */
  totaux: { lignes: number; ht: number; tva: number; ttc: number; acompte: number; aPayer: number };
  lignes: readonly LigneEcrite[];
};

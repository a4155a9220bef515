import type { PartieBrute } from './parties.ts';

type Texte = string | undefined;

/** An invoice as its XML says it, before any rule: texts only, the same shape for CII and UBL. */
export type FactureBrute = {
  syntaxe: 'CII' | 'UBL' | 'CPP';
  /** UBL CreditNote: an avoir whatever its code. */
  estNoteDeCredit: boolean;
  /** Little more than what is needed to route it: the PDF goes with it. */
  minimale?: boolean;
  /** SIRET of the first valideur: Chorus formats only. */
  valideur?: Texte;
  numero: Texte;
  date: Texte;
  codeType: Texte;
  devise: Texte;
  codeExigibiliteTva: Texte;
  codeService: Texte;
  contrat: Texte;
  commande: Texte;
  origine: Texte;
  notes: { sujet: Texte; texte: Texte }[];
  processus: Texte;
  profil: Texte;
  codeReglement: Texte;
  vendeur: PartieBrute;
  acheteur: PartieBrute;
  totaux: Record<'lignes' | 'remises' | 'charges' | 'ht' | 'tva' | 'ttc' | 'acompte' | 'arrondi' | 'aPayer', Texte>;
  recapitulatifTva: { categorie: Texte; montant: Texte; motif?: Texte }[];
  lignes: LigneBrute[];
};

export type LigneBrute = Record<
  'denomination' | 'reference' | 'quantite' | 'unite' | 'prix' | 'basePrix' | 'tauxTva' | 'montantHt',
  Texte
>;

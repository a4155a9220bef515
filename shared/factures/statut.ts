import type { Source } from './source.ts';

/** Who must act for the document to move on; PERSONNE when nothing more is expected. */
export type Detenteur =
  | 'FOURNISSEUR'
  | 'DESTINATAIRE'
  | 'VALIDEUR'
  | 'SYSTEME'
  | 'COMPTABLE'
  | 'MOE'
  | 'MOA'
  | 'PERSONNE';

export type Ton = 'neutre' | 'info' | 'attente' | 'succes' | 'attention' | 'refus';

export type FamilleDeStatuts = 'technique' | 'simple' | 'valideur' | 'travaux';

export type DescriptionDeStatut = {
  /** Short label of lists and badges. */
  libelle: string;
  /** Label of the life-cycle message, when it is known. */
  libelleCycle?: string;
  /** Number in the life-cycle message, « 01 » to « 37 ». */
  numero?: string;
  famille: FamilleDeStatuts;
  ton: Ton;
  detenteur: Detenteur;
  /** The circuit of the document stops there. */
  final?: boolean;
  /** For the supplier: where is my document, what is expected of me. */
  aide: string;
  source: Source;
};

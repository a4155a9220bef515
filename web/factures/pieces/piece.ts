import type { PieceJointe } from '#shared/factures/facture.ts';

/** An attachment in a form: its type may still have to be chosen. `taille` in octets, only shown. */
export type PieceSaisie = Omit<PieceJointe, 'type' | 'designation'> & {
  type: string;
  designation: string;
  taille: number;
};

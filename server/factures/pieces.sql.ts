import type { PieceJointe } from '#shared/factures/facture.ts';
import type { Base } from '../db/base.ts';

export type LignePiece = {
  id: number;
  factureId: number;
  fichier: string;
  nom: string;
  type: PieceJointe['type'];
  designation: string | null;
  /** In octets. */
  taille: number;
  ajouteLe: string;
  ajoutePar: number;
};

export const listerPieces = (db: Base, factureId: number): LignePiece[] =>
  db.all('SELECT * FROM pieces_jointes WHERE factureId = ? ORDER BY id', [factureId]);

/** A piece of this facture, never of another. */
export const trouverPiece = (db: Base, factureId: number, id: number): LignePiece | undefined =>
  db.get('SELECT * FROM pieces_jointes WHERE factureId = ? AND id = ?', [factureId, id]);

export function insererPiece(db: Base, piece: Omit<LignePiece, 'id'>): void {
  db.run(
    `INSERT INTO pieces_jointes (factureId, fichier, nom, type, designation, taille, ajouteLe, ajoutePar)
     VALUES (:factureId, :fichier, :nom, :type, :designation, :taille, :ajouteLe, :ajoutePar)`,
    piece,
  );
}

export function effacerPieces(db: Base, factureId: number): void {
  db.run('DELETE FROM pieces_jointes WHERE factureId = ?', [factureId]);
}

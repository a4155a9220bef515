import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import type { Base } from '../../db/base.ts';

/** Last first. */
export const listerPieces = (db: Base, compteId: number): PieceDuCompte[] =>
  db.all(
    `SELECT id, fichier, nom, designation, taille, ajouteLe FROM pieces_du_compte
     WHERE compteId = ? ORDER BY id DESC`,
    [compteId],
  );

/** A file of this compte, never of another. */
export const trouverPiece = (db: Base, compteId: number, id: number): PieceDuCompte | undefined =>
  db.get(`SELECT id, fichier, nom, designation, taille, ajouteLe FROM pieces_du_compte WHERE compteId = ? AND id = ?`, [
    compteId,
    id,
  ]);

export const compterPieces = (db: Base, compteId: number): number =>
  db.get<{ nombre: number }>('SELECT count(*) AS nombre FROM pieces_du_compte WHERE compteId = ?', [compteId])
    ?.nombre ?? 0;

export const insererPiece = (db: Base, piece: Omit<PieceDuCompte, 'id'> & { compteId: number }): number =>
  db.run(
    `INSERT INTO pieces_du_compte (compteId, fichier, nom, designation, taille, ajouteLe)
     VALUES (:compteId, :fichier, :nom, :designation, :taille, :ajouteLe)`,
    piece,
  ).id;

export function effacerPiece(db: Base, id: number): void {
  db.run('DELETE FROM pieces_du_compte WHERE id = ?', [id]);
}

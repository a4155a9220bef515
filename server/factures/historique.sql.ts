import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';

type Nouvelle = {
  factureId: number;
  genre: 'STATUT' | 'EVENEMENT' | 'ACTION';
  /** Act of the life cycle, or code of a user's action. */
  acte: string;
  statut: StatutFacture | null;
  instant: string;
  auteurId: number | null;
  robot: boolean;
  motif: string | null;
  commentaire: string | null;
};

export function ajouterHistorique(db: Base, ligne: Nouvelle): void {
  db.run(
    `INSERT INTO historique_factures (factureId, genre, acte, statut, instant, auteurId, robot, motif, commentaire)
     VALUES (:factureId, :genre, :acte, :statut, :instant, :auteurId, :robot, :motif, :commentaire)`,
    ligne,
  );
}

export type LigneHistorique = Omit<Nouvelle, 'robot' | 'auteurId'> & {
  id: number;
  robot: 0 | 1;
  prenom: string | null;
  nom: string | null;
  email: string | null;
  telephone: string | null;
};

/** Oldest first. */
export const listerHistorique = (db: Base, factureId: number): LigneHistorique[] =>
  db.all(
    `SELECT h.id, h.factureId, h.genre, h.acte, h.statut, h.instant, h.robot, h.motif, h.commentaire,
       c.prenom, c.nom, c.emailContact AS email, c.telephone
     FROM historique_factures h LEFT JOIN comptes c ON c.id = h.auteurId
     WHERE h.factureId = ? ORDER BY h.id`,
    [factureId],
  );

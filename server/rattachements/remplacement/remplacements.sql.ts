import type { StatutRemplacement } from '#shared/rattachements/remplacement.ts';
import type { Base } from '../../db/base.ts';

export type LigneRemplacement = {
  id: number;
  structureId: number;
  demandeurId: number;
  emailCandidat: string;
  motif: string;
  /** SHA-256 of the proof. */
  fichier: string;
  nomFichier: string;
  statut: StatutRemplacement;
  reponse: string | null;
  /** ISO UTC. */
  demandeLe: string;
  traiteLe: string | null;
};

export const insererRemplacement = (
  db: Base,
  demande: Omit<LigneRemplacement, 'id' | 'statut' | 'reponse' | 'traiteLe'>,
): number =>
  db.run(
    `INSERT INTO remplacements (structureId, demandeurId, emailCandidat, motif, fichier, nomFichier, statut, demandeLe)
     VALUES (:structureId, :demandeurId, :emailCandidat, :motif, :fichier, :nomFichier, 'EN_COURS', :demandeLe)`,
    demande,
  ).id;

export const trouverRemplacement = (db: Base, id: number): LigneRemplacement | undefined =>
  db.get('SELECT * FROM remplacements WHERE id = ?', [id]);

export const estRemplacementEnCours = (db: Base, structureId: number): boolean =>
  db.get("SELECT 1 FROM remplacements WHERE structureId = ? AND statut = 'EN_COURS'", [structureId]) !== undefined;

/** Those that a person made for a structure, last first. */
export const listerRemplacements = (db: Base, structureId: number, demandeurId: number): LigneRemplacement[] =>
  db.all('SELECT * FROM remplacements WHERE structureId = ? AND demandeurId = ? ORDER BY id DESC', [
    structureId,
    demandeurId,
  ]);

type Reponse = { id: number; statut: 'ACCEPTEE' | 'REFUSEE'; reponse: string; traiteLe: string };

export function repondreAuRemplacement(db: Base, reponse: Reponse): void {
  db.run('UPDATE remplacements SET statut = :statut, reponse = :reponse, traiteLe = :traiteLe WHERE id = :id', reponse);
}

/** A robot that answers sits there: whoever writes to him is heard. */
export const estPresentEnRobot = (db: Base, compteId: number): boolean =>
  db.get("SELECT 1 FROM sieges WHERE compteId = ? AND tenuPar = 'ROBOT' AND temperament <> 'absent'", [compteId]) !==
  undefined;

/** Last instant at which this compte left a trace on a structure; null when it never did. */
export const derniereAction = (db: Base, compteId: number, structureId: number): string | null =>
  db.get<{ instant: string | null }>(
    'SELECT max(instant) AS instant FROM actions_gestionnaire WHERE auteurId = ? AND structureId = ?',
    [compteId, structureId],
  )?.instant ?? null;

import type { StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';

export type LigneRattachement = {
  id: number;
  compteId: number;
  structureId: number;
  role: Role;
  statut: StatutRattachement;
  /** ISO UTC. */
  demandeLe: string;
  traiteLe: string | null;
  /** What the person wrote in the last demande. */
  commentaire: string | null;
  /** Why the last demande was refused. */
  motif: string | null;
  /** 'AAAA-MM-JJ', both included. */
  dateDebut: string | null;
  dateFin: string | null;
  /** The gestionnaire who answered. */
  traitePar: number | null;
};

export const trouverRattachement = (db: Base, compteId: number, structureId: number): LigneRattachement | undefined =>
  db.get('SELECT * FROM rattachements WHERE compteId = ? AND structureId = ?', [compteId, structureId]);

export const trouverRattachementParId = (db: Base, id: number): LigneRattachement | undefined =>
  db.get('SELECT * FROM rattachements WHERE id = ?', [id]);

/** A compte and a structure have one line, whatever became of it. Returns its id. */
export function ecrireRattachement(db: Base, ligne: Omit<LigneRattachement, 'id'>): number {
  db.run(
    `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe, traiteLe, commentaire, motif,
       dateDebut, dateFin, traitePar)
     VALUES (:compteId, :structureId, :role, :statut, :demandeLe, :traiteLe, :commentaire, :motif,
       :dateDebut, :dateFin, :traitePar)
     ON CONFLICT (compteId, structureId) DO UPDATE SET role = excluded.role, statut = excluded.statut,
       demandeLe = excluded.demandeLe, traiteLe = excluded.traiteLe, commentaire = excluded.commentaire,
       motif = excluded.motif, dateDebut = excluded.dateDebut, dateFin = excluded.dateFin,
       traitePar = excluded.traitePar`,
    ligne,
  );
  return trouverRattachement(db, ligne.compteId, ligne.structureId)?.id ?? 0;
}

/** A demande of services leaves the rattachement as it is, but for what was said. */
export function garderEchange(
  db: Base,
  id: number,
  echange: { commentaire: string | null; motif: string | null; traitePar: number | null },
): void {
  db.run('UPDATE rattachements SET commentaire = :commentaire, motif = :motif, traitePar = :traitePar WHERE id = :id', {
    ...echange,
    id,
  });
}

export type LigneAuService = {
  serviceId: number;
  code: string;
  nom: string;
  statut: StatutRattachement;
  demandeLe: string;
};

/** Services of a structure that a compte has, had or asked for. */
export const listerServicesDuCompte = (db: Base, compteId: number, structureId: number): LigneAuService[] =>
  db.all(
    `SELECT rs.serviceId, v.code, v.nom, rs.statut, rs.demandeLe
     FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     WHERE rs.compteId = ? AND v.structureId = ? ORDER BY v.id`,
    [compteId, structureId],
  );

export const trouverStatutAuService = (db: Base, compteId: number, serviceId: number): StatutRattachement | undefined =>
  db.get<{ statut: StatutRattachement }>(
    'SELECT statut FROM rattachements_services WHERE compteId = ? AND serviceId = ?',
    [compteId, serviceId],
  )?.statut;

/** `traiteLe` is null for a demande that waits. */
export function ecrireStatutAuService(
  db: Base,
  ligne: { compteId: number; serviceId: number; statut: StatutRattachement; instant: string; traiteLe: string | null },
): void {
  db.run(
    `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe, traiteLe)
     VALUES (:compteId, :serviceId, :statut, :instant, :traiteLe)
     ON CONFLICT (compteId, serviceId) DO UPDATE SET statut = excluded.statut, traiteLe = excluded.traiteLe,
       demandeLe = CASE WHEN excluded.traiteLe IS NULL THEN excluded.demandeLe ELSE demandeLe END`,
    ligne,
  );
}

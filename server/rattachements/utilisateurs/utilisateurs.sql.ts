import type { StatutCompte } from '#shared/comptes/compte.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../../db/base.ts';

export type LigneUtilisateur = {
  /** Of the rattachement. */
  id: number;
  compteId: number;
  structureId: number;
  prenom: string;
  nom: string;
  emailConnexion: string;
  emailContact: string;
  statutCompte: StatutCompte;
  role: Role;
  statut: StatutRattachement;
  /** 'AAAA-MM-JJ', both included. */
  dateDebut: string | null;
  dateFin: string | null;
};

const UTILISATEUR = `SELECT r.id, r.compteId, r.structureId, c.prenom, c.nom, c.emailConnexion, c.emailContact,
    c.statut AS statutCompte, r.role, r.statut, r.dateDebut, r.dateFin
  FROM rattachements r JOIN comptes c ON c.id = r.compteId`;

/** Those who are attached, or were and are suspended: gestionnaires first. A deleted compte is nobody any more. */
export const listerRattaches = (db: Base, structureId: number): LigneUtilisateur[] =>
  db.all(
    `${UTILISATEUR} WHERE r.structureId = ? AND r.statut IN ('VALIDEE', 'DESACTIVEE') AND c.statut <> 'SUPPRIME'
     ORDER BY CASE r.role WHEN 'GP' THEN 0 WHEN 'GS' THEN 1 ELSE 2 END, c.nom, c.prenom, c.id`,
    [structureId],
  );

/** Whatever the statut of his rattachement. */
export const trouverUtilisateur = (db: Base, structureId: number, compteId: number): LigneUtilisateur | undefined =>
  db.get(`${UTILISATEUR} WHERE r.structureId = ? AND r.compteId = ?`, [structureId, compteId]);

export type ServiceDeQui = { compteId: number; serviceId: number; code: string; nom: string };

/** Services of a structure, with who works there. */
export const listerServicesTenus = (db: Base, structureId: number): ServiceDeQui[] =>
  db.all(
    `SELECT rs.compteId, rs.serviceId, v.code, v.nom FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     WHERE v.structureId = ? AND v.statut <> 'SUPPRIME' AND rs.statut = 'VALIDEE' ORDER BY v.id, rs.id`,
    [structureId],
  );

export type AccesDeQui = { compteId: number; espace: string; mode: Mode; service: string | null };

/** Abonnements in force on a structure and its services, with who holds them. */
export const listerAccesTenus = (db: Base, structureId: number): AccesDeQui[] =>
  db.all(
    `SELECT a.compteId, a.espace, a.mode, v.code AS service FROM abonnements a LEFT JOIN services v ON v.id = a.serviceId
     WHERE a.structureId = ? AND a.statut = 'VALIDEE' ORDER BY coalesce(a.serviceId, 0), a.id`,
    [structureId],
  );

/** Structures that this compte manages, the given one first. */
export const listerStructuresDeGestionnaire = (
  db: Base,
  compteId: number,
  premiere: number,
): { id: number; role: Role }[] =>
  db.all(
    `SELECT structureId AS id, role FROM rattachements
     WHERE compteId = ? AND statut = 'VALIDEE' AND role IN ('GP', 'GS') ORDER BY structureId <> ?, id`,
    [compteId, premiere],
  );

export function changerRole(db: Base, id: number, role: Role): void {
  db.run('UPDATE rattachements SET role = ? WHERE id = ?', [role, id]);
}

export function fixerDates(db: Base, id: number, dates: { dateDebut: string | null; dateFin: string | null }): void {
  db.run('UPDATE rattachements SET dateDebut = :dateDebut, dateFin = :dateFin WHERE id = :id', { ...dates, id });
}

export type RattachementDate = Pick<LigneUtilisateur, 'id' | 'statut' | 'dateDebut' | 'dateFin'>;

/** Rattachements to this structure that begin or end by themselves. */
export const listerRattachementsDates = (db: Base, structureId: number): RattachementDate[] =>
  db.all(
    `SELECT id, statut, dateDebut, dateFin FROM rattachements
     WHERE structureId = ? AND (dateDebut IS NOT NULL OR dateFin IS NOT NULL) ORDER BY id`,
    [structureId],
  );

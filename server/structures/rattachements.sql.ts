import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';

export type NouveauRattachement = {
  compteId: number;
  structureId: number;
  role: Role;
  /** ISO UTC. */
  instant: string;
};

export const insererRattachementValide = (db: Base, rattachement: NouveauRattachement): number =>
  db.run(
    `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe, traiteLe)
     VALUES (:compteId, :structureId, :role, 'VALIDEE', :instant, :instant)`,
    rattachement,
  ).id;

export const trouverGestionnairePrincipal = (db: Base, structureId: number): { compteId: number } | undefined =>
  db.get("SELECT compteId FROM rattachements WHERE structureId = ? AND role = 'GP' AND statut = 'VALIDEE'", [
    structureId,
  ]);

type Gestionnaire = {
  compteId: number;
  prenom: string;
  nom: string;
  emailConnexion: string;
  emailContact: string;
};

/**
 * Who answers the demandes of a structure: its gestionnaires, the principal one first. A lock lasts an hour and takes
 * nobody away; a compte that is closed does.
 */
export const listerGestionnaires = (db: Base, structureId: number): Gestionnaire[] =>
  db.all(
    `SELECT c.id AS compteId, c.prenom, c.nom, c.emailConnexion, c.emailContact
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' AND r.role <> 'US' AND c.statut IN ('ACTIF', 'BLOQUE')
     ORDER BY r.role, r.id`,
    [structureId],
  );

export const estRattache = (db: Base, compteId: number, structureId: number): boolean =>
  db.get("SELECT 1 FROM rattachements WHERE compteId = ? AND structureId = ? AND statut = 'VALIDEE'", [
    compteId,
    structureId,
  ]) !== undefined;

export const listerUtilisateurs = (
  db: Base,
  structureId: number,
): { prenom: string; nom: string; emailConnexion: string; role: Role }[] =>
  db.all(
    `SELECT c.prenom, c.nom, c.emailConnexion, r.role
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' ORDER BY r.role, c.nom, c.prenom`,
    [structureId],
  );

/** The rôle of a compte whose rattachement to the structure is accepted; nothing otherwise. */
export const trouverRole = (db: Base, compteId: number, structureId: number): Role | undefined =>
  db.get<{ role: Role }>(
    "SELECT role FROM rattachements WHERE compteId = ? AND structureId = ? AND statut = 'VALIDEE'",
    [compteId, structureId],
  )?.role;

/** To a service, at once; a rattachement that was closed opens again. */
export const insererRattachementAuService = (
  db: Base,
  { compteId, serviceId, instant }: { compteId: number; serviceId: number; instant: string },
): void => {
  db.run(
    `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe, traiteLe)
     VALUES (:compteId, :serviceId, 'VALIDEE', :instant, :instant)
     ON CONFLICT (compteId, serviceId) DO UPDATE SET statut = 'VALIDEE', traiteLe = excluded.traiteLe`,
    { compteId, serviceId, instant },
  );
};

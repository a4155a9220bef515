import type { Base } from '../db/base.ts';

export type RoleRattachement = 'GP' | 'GS' | 'US';

export type NouveauRattachement = {
  compteId: number;
  structureId: number;
  role: RoleRattachement;
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

export const estRattache = (db: Base, compteId: number, structureId: number): boolean =>
  db.get("SELECT 1 FROM rattachements WHERE compteId = ? AND structureId = ? AND statut = 'VALIDEE'", [
    compteId,
    structureId,
  ]) !== undefined;

export const listerUtilisateurs = (
  db: Base,
  structureId: number,
): { prenom: string; nom: string; emailConnexion: string; role: RoleRattachement }[] =>
  db.all(
    `SELECT c.prenom, c.nom, c.emailConnexion, r.role
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' ORDER BY r.role, c.nom, c.prenom`,
    [structureId],
  );

export const listerRattachements = (
  db: Base,
  compteId: number,
): {
  structureId: number;
  identifiant: string;
  raisonSociale: string;
  nature: 'PRIVEE' | 'PUBLIQUE';
  statut: 'ACTIF' | 'INACTIF';
  role: RoleRattachement;
  /** JSON */
  espaces: string;
}[] =>
  db.all(
    `SELECT r.structureId, s.identifiant, s.raisonSociale, s.nature, s.statut, r.role,
       (SELECT json_group_array(espace) FROM
         (SELECT espace FROM espaces_ouverts WHERE structureId = r.structureId ORDER BY rowid)) AS espaces
     FROM rattachements r JOIN structures s ON s.id = r.structureId
     WHERE r.compteId = ? AND r.statut = 'VALIDEE' ORDER BY r.id`,
    [compteId],
  );

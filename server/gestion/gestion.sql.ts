import type { StructureGeree } from '#shared/gestion/contrat.ts';
import type { Base } from '../db/base.ts';

/** Structures of which the compte is gestionnaire principal or secondaire, active or not. */
export const listerGerees = (db: Base, compteId: number): StructureGeree[] =>
  db.all(
    `SELECT st.id, st.identifiant, st.typeIdentifiant, st.raisonSociale, st.statut, r.role
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? AND r.statut = 'VALIDEE' AND r.role <> 'US' ORDER BY st.raisonSociale COLLATE NOCASE, st.id`,
    [compteId],
  );

export type LigneDAction = {
  id: number;
  instant: string;
  structureId: number;
  raisonSociale: string;
  auteur: string | null;
  robot: 0 | 1;
  action: string;
  cible: string;
};

type Page = { structures: readonly number[]; taille: number; debut: number };

/** The history of these structures, last first. */
export const listerActionsDe = (db: Base, { structures, ...page }: Page): LigneDAction[] =>
  db.all(
    `SELECT a.id, a.instant, a.structureId, st.raisonSociale, c.prenom || ' ' || c.nom AS auteur, a.robot, a.action, a.cible
     FROM actions_gestionnaire a JOIN structures st ON st.id = a.structureId LEFT JOIN comptes c ON c.id = a.auteurId
     WHERE a.structureId IN (SELECT value FROM json_each(:structures))
     ORDER BY a.id DESC LIMIT :taille OFFSET :debut`,
    { ...page, structures: JSON.stringify(structures) },
  );

export const compterActionsDe = (db: Base, structures: readonly number[]): number =>
  db.get<{ total: number }>(
    'SELECT count(*) AS total FROM actions_gestionnaire WHERE structureId IN (SELECT value FROM json_each(?))',
    [JSON.stringify(structures)],
  )?.total ?? 0;

import type { Base } from '../db/base.ts';
import type { SiegeDeRobot } from './robots.sql.ts';

/** Gestionnaires of a structure whose seat a robot holds, the gestionnaire principal first. */
export const listerGestionnairesRobots = (db: Base, structureId: number): SiegeDeRobot[] =>
  db.all(
    `SELECT s.compteId, s.temperament FROM sieges s
       JOIN comptes c ON c.id = s.compteId AND c.statut = 'ACTIF'
       JOIN rattachements r ON r.compteId = s.compteId AND r.statut = 'VALIDEE' AND r.role <> 'US'
     WHERE s.tenuPar = 'ROBOT' AND r.structureId = ? ORDER BY r.role, r.id`,
    [structureId],
  );

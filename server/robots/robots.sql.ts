import type { Temperament } from '#shared/bac/robots.ts';
import type { Base } from '../db/base.ts';

export type SiegeDeRobot = { compteId: number; temperament: Temperament };

/** Seats that a robot holds in one of these structures, with an active compte. */
export const listerSiegesDeRobot = (db: Base, structures: readonly number[]): SiegeDeRobot[] =>
  db.all(
    `SELECT DISTINCT s.compteId, s.temperament FROM sieges s
       JOIN comptes c ON c.id = s.compteId AND c.statut = 'ACTIF'
       JOIN rattachements r ON r.compteId = s.compteId AND r.statut = 'VALIDEE'
     WHERE s.tenuPar = 'ROBOT' AND r.structureId IN (SELECT value FROM json_each(?)) ORDER BY s.compteId`,
    [JSON.stringify(structures)],
  );

export type SiegeDeGestionnaire = SiegeDeRobot & { tenuPar: 'HUMAIN' | 'ROBOT' };

/** Seats of the gestionnaires of a structure, the principal one first. A seat without a line is a person's. */
export const listerSiegesDesGestionnaires = (db: Base, structureId: number): SiegeDeGestionnaire[] =>
  db.all(
    `SELECT r.compteId, coalesce(s.tenuPar, 'HUMAIN') AS tenuPar, coalesce(s.temperament, 'rapide') AS temperament
     FROM rattachements r
       JOIN comptes c ON c.id = r.compteId AND c.statut = 'ACTIF'
       LEFT JOIN sieges s ON s.compteId = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' AND r.role <> 'US' ORDER BY r.role, r.id`,
    [structureId],
  );

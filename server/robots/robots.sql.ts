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

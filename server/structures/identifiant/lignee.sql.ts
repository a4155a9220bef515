import type { Base } from '../../db/base.ts';

const ids = (lignes: readonly { id: number }[]): number[] => lignes.map(({ id }) => id);

/** A structure, and those that it replaced by a change of SIRET: what they did is its past. */
export const listerLignee = (db: Base, id: number): number[] =>
  ids(
    db.all(
      `WITH RECURSIVE lignee (id) AS (
         SELECT ? UNION SELECT s.structureOrigineId FROM structures s JOIN lignee l ON s.id = l.id
         WHERE s.structureOrigineId IS NOT NULL)
       SELECT id FROM lignee ORDER BY id`,
      [id],
    ),
  );

/** A structure, and those that replaced it. */
export const listerSuite = (db: Base, id: number): number[] =>
  ids(
    db.all(
      `WITH RECURSIVE suite (id) AS (
         SELECT ? UNION SELECT s.id FROM structures s JOIN suite l ON s.structureOrigineId = l.id)
       SELECT id FROM suite ORDER BY id`,
      [id],
    ),
  );

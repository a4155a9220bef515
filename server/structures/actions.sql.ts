import type { ActionDeGestionnaire } from '#shared/structures/actions.ts';
import type { Base } from '../db/base.ts';

type LigneAction = {
  structureId: number;
  /** ISO UTC. */
  instant: string;
  /** Null: the portal itself. */
  auteurId: number | null;
  robot: boolean;
  action: ActionDeGestionnaire;
  cible: string;
};

export function insererAction(db: Base, action: LigneAction): void {
  db.run(
    `INSERT INTO actions_gestionnaire (structureId, instant, auteurId, robot, action, cible)
     VALUES (:structureId, :instant, :auteurId, :robot, :action, :cible)`,
    action,
  );
}

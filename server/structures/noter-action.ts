import type { Acteur } from '#shared/comptes/acteur.ts';
import type { ActionDeGestionnaire } from '#shared/structures/actions.ts';
import type { Base } from '../db/base.ts';
import { insererAction } from './actions.sql.ts';

type Action = {
  structureId: number;
  acteur: Acteur;
  /** ISO UTC. */
  instant: string;
  action: ActionDeGestionnaire;
  /** On whom or what, as a person reads it: « Inès Carvalho », « Service TECHNIQUE ». */
  cible: string;
};

/** A line of the history of the gestionnaires of a structure (comptes-structures § 8.2, block D). For acts only. */
export function noterAction(db: Base, { acteur, ...action }: Action): void {
  const auteurId = acteur.genre === 'COMPTE' ? acteur.compteId : null;
  insererAction(db, { ...action, auteurId, robot: acteur.genre === 'COMPTE' && acteur.robot === true });
}

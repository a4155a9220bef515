import type { Base } from '../db/base.ts';
import { supprimerAbonnements } from './abonnements.sql.ts';

/** A person leaves a structure: none of her abonnements comes back by itself if she returns. For acts only. */
export function retirerAbonnements(db: Base, depart: { compteId: number; structureId: number; instant: string }): void {
  supprimerAbonnements(db, depart);
}

import type { Base } from '../db/base.ts';
import { supprimerAbonnements } from './abonnements.sql.ts';
import { fermerAbonnementsDuCompte } from './services/acces-au-service.sql.ts';

/** A person leaves a structure: none of her abonnements comes back by itself if she returns. For acts only. */
export function retirerAbonnements(db: Base, depart: { compteId: number; structureId: number; instant: string }): void {
  supprimerAbonnements(db, depart);
}

/** She leaves one service of it: what she had there ends. For acts only. */
export function retirerAbonnementsAuService(
  db: Base,
  depart: { compteId: number; serviceId: number; instant: string },
): void {
  fermerAbonnementsDuCompte(db, depart);
}

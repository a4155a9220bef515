import type { Base } from '../db/base.ts';
import { daterArrivee, garderOnglets } from './comptes.sql.ts';
import { espacesVisibles } from './espaces-visibles.ts';
import { listerEspacesDuCompte, listerStructuresDuCompte } from './rattachements.sql.ts';

/** Codes of the espaces whose tab the compte may see now, in the order of the tabs. */
export function ongletsDuCompte(db: Base, compteId: number): string[] {
  const roles = listerStructuresDuCompte(db, compteId).map(({ role }) => role);
  return espacesVisibles({ ouverts: listerEspacesDuCompte(db, compteId), roles });
}

/**
 * Tabs are worked out at the arrival only: an espace that is opened afterwards waits for the next one
 * (comptes-structures § 6.4). For acts only.
 */
export function noterOnglets(db: Base, compteId: number): void {
  garderOnglets(db, compteId, JSON.stringify(ongletsDuCompte(db, compteId)));
}

/** The person comes, by a login or by sitting down: she is seen, with the tabs of this moment. For acts only. */
export function noterArrivee(db: Base, compteId: number, instant: string): void {
  daterArrivee(db, compteId, instant);
  noterOnglets(db, compteId);
}

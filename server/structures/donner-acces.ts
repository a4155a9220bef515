import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';
import { ecrireAcces, recopierAcces } from './acces.sql.ts';
import { retirerAbonnements } from './retirer-abonnements.ts';

type Don = { compteId: number; structureId: number; auteurId: number | null; instant: string };

/** A gestionnaire gives espaces on the structure itself, each in its mode. For acts only, once it is known that he may. */
export function donnerAcces(db: Base, don: Don & { acces: readonly { espace: string; mode: Mode }[] }): void {
  ecrireAcces(db, don);
}

/** A person has, on a structure and its services, what another one has, and nothing else. For acts only. */
export function dupliquerAcces(db: Base, don: Don & { sourceId: number }): void {
  retirerAbonnements(db, don);
  recopierAcces(db, don);
}

import type { CodeEspace } from '#shared/espaces/espaces.ts';
import type { Base } from '../db/base.ts';
import { abonnerLesGestionnaires } from './abonnements.sql.ts';
import { ouvrirEspace } from './structures.sql.ts';

type Ouverture = { structureId: number; espaces: readonly CodeEspace[]; instant: string };

/**
 * Opens espaces on a structure: its gestionnaires have them at once, the other users subscribe [S19]. For acts only,
 * once it is known that the author may.
 */
export function ouvrirEspaces(db: Base, { structureId, espaces, instant }: Ouverture): void {
  for (const espace of espaces) ouvrirEspace(db, { structureId, espace, ouvertLe: instant });
  abonnerLesGestionnaires(db, { structureId, espaces, instant });
}

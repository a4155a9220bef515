import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { NomDroit } from '#shared/structures/droits.ts';
import type { Base } from '../db/base.ts';
import { exigerDroit } from './exiger-droit.ts';

/** Same as `exigerDroit`, to change something: STRUCTURE_INACTIVE when the structure is inactive. */
export function exigerStructureActive(
  db: Base,
  acteur: Acteur,
  demande: { structureId: number; droit: NomDroit },
): ReturnType<typeof exigerDroit> {
  const vue = exigerDroit(db, acteur, demande);
  if (vue.structure.statut !== 'ACTIF') throw new ErreurMetier('STRUCTURE_INACTIVE');
  return vue;
}

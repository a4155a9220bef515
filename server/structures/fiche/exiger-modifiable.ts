import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../exiger-droit.ts';

/** The active structure whose fiche the acteur may change. What `exigerDroit` refuses, and STRUCTURE_INACTIVE. */
export function exigerModifiable(db: Base, acteur: Acteur, structureId: number) {
  const tenue = exigerDroit(db, acteur, { structureId, droit: 'modifierStructure' });
  if (tenue.structure.statut !== 'ACTIF') throw new ErreurMetier('STRUCTURE_INACTIVE');
  return tenue;
}

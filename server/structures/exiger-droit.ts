import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { aDroit, type NomDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { trouverRole } from './rattachements.sql.ts';
import { type LigneStructure, trouverStructure } from './structures.sql.ts';

/**
 * The structure on which the acteur has this right, and his rôle there. The structure may be inactive.
 * NON_CONNECTE; INTROUVABLE when he is not attached to it (nothing is revealed); DROIT_DE_GESTION_ABSENT.
 */
export function exigerDroit(
  db: Base,
  acteur: Acteur,
  { structureId, droit }: { structureId: number; droit: NomDroit },
): { structure: LigneStructure; role: Role; compteId: number } {
  const { id: compteId } = exigerCompte(db, acteur);
  const structure = trouverStructure(db, structureId);
  const role = trouverRole(db, compteId, structureId);
  if (!structure || !role) throw new ErreurMetier('INTROUVABLE');
  if (!aDroit(role, droit)) throw new ErreurMetier('DROIT_DE_GESTION_ABSENT');
  return { structure, role, compteId };
}

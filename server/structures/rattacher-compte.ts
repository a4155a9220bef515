import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import {
  insererRattachementValide,
  type NouveauRattachement,
  trouverGestionnairePrincipal,
} from './rattachements.sql.ts';

/**
 * Attaches a compte to a structure at once, without a demande: the creator of a structure, the agents of the
 * beginning. A structure has one gestionnaire principal at most (§ 3.1): ACTE_INTERDIT for a second one.
 */
export function rattacherCompte(db: Base, rattachement: NouveauRattachement): void {
  const { role, structureId } = rattachement;
  if (role === 'GP' && trouverGestionnairePrincipal(db, structureId)) throw new ErreurMetier('ACTE_INTERDIT');
  insererRattachementValide(db, rattachement);
}

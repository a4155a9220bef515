import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type ActeSurStructure, type RoleSurStructure, statutApres } from '#shared/structures/cycle-de-vie.ts';
import type { Base } from '../../db/base.ts';
import type { LigneStructure } from '../structures.sql.ts';
import { changerStatutDeStructure } from './fiche.sql.ts';

/** The one place that moves a structure along its life cycle. ACTE_INTERDIT. */
export function fairePasserStructure(
  db: Base,
  { id, statut }: Pick<LigneStructure, 'id' | 'statut'>,
  { acte, role }: { acte: ActeSurStructure; role: RoleSurStructure },
): void {
  const suivant = statutApres(statut, acte, role);
  if (!suivant) throw new ErreurMetier('ACTE_INTERDIT');
  changerStatutDeStructure(db, id, suivant);
}

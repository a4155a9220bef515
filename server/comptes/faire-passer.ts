import { type ActeSurCompte, type RoleSurCompte, statutApres } from '#shared/comptes/cycle-de-vie.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { changerStatut, type LigneCompte, trouverCompte } from './comptes.sql.ts';

/** The one place that moves a compte along its life cycle. Returns it as it was. INTROUVABLE, ACTE_INTERDIT. */
export function fairePasser(
  db: Base,
  compteId: number,
  { acte, role }: { acte: ActeSurCompte; role: RoleSurCompte },
): LigneCompte {
  const compte = trouverCompte(db, compteId);
  if (!compte) throw new ErreurMetier('INTROUVABLE');
  const statut = statutApres({ statut: compte.statut, acte, role });
  if (statut !== compte.statut) changerStatut(db, compteId, statut);
  return compte;
}

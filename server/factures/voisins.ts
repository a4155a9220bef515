import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';

export function exigerCompte(db: Base, acteur: Acteur): { id: number } {
  if (acteur.genre !== 'COMPTE') throw new ErreurMetier('NON_CONNECTE');
  if (!db.get("SELECT 1 FROM comptes WHERE id = ? AND statut = 'ACTIF'", [acteur.compteId]))
    throw new ErreurMetier('NON_CONNECTE');
  return { id: acteur.compteId };
}

import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { type LigneCompte, trouverCompte } from './comptes.sql.ts';

/** The compte of who is acting, which must be ACTIF. NON_CONNECTE. */
export function exigerCompte(db: Base, acteur: Acteur): LigneCompte {
  const compte = acteur.genre === 'COMPTE' ? trouverCompte(db, acteur.compteId) : undefined;
  if (compte?.statut !== 'ACTIF') throw new ErreurMetier('NON_CONNECTE');
  return compte;
}

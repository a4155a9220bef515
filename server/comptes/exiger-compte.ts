import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { estTenuParRobot, type LigneCompte, trouverCompte } from './comptes.sql.ts';

/** The compte of who is acting, which must be ACTIF. NON_CONNECTE; ACTE_INTERDIT for a robot whose seat was taken. */
export function exigerCompte(db: Base, acteur: Acteur): LigneCompte {
  const compte = acteur.genre === 'COMPTE' ? trouverCompte(db, acteur.compteId) : undefined;
  if (compte?.statut !== 'ACTIF') throw new ErreurMetier('NON_CONNECTE');
  // A person may have taken the seat since the robot planned its gesture.
  if (acteur.genre === 'COMPTE' && acteur.robot && !estTenuParRobot(db, compte.id))
    throw new ErreurMetier('ACTE_INTERDIT');
  return compte;
}

import { actesPossibles } from '#shared/comptes/cycle-de-vie.ts';
import { refuserMotDePasse } from '#shared/comptes/mot-de-passe.ts';
import { libelleQuestion } from '#shared/comptes/questions-secretes.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../../db/base.ts';
import { type LigneCompte, trouverCompte } from '../comptes.sql.ts';
import { trouverLien } from '../liens.sql.ts';
import { type LienOuvert, trouverLienOuvert } from '../liens.ts';

/** A link that still opens, and the compte whose password it changes. LIEN_MDP_INVALIDE. */
export function exigerLienMotDePasse(db: Base, jeton: string, instant: string): LienOuvert {
  const trouve = trouverLienOuvert(db, { jeton, genre: 'MOT_DE_PASSE', instant });
  if (!trouve || !actesPossibles(trouve.compte.statut, 'TITULAIRE').includes('reinitialiserMotDePasse'))
    throw new ErreurMetier('LIEN_MDP_INVALIDE');
  return trouve;
}

/** Whose password a link changes, and the question that is asked. LIEN_MDP_INVALIDE. */
export function consulterReinitialisation(db: Base, jeton: string, instant: string) {
  const { compte, lien } = exigerLienMotDePasse(db, jeton, instant);
  const { prenom, nom, emailConnexion } = compte;
  return { prenom, nom, emailConnexion, question: libelleQuestion(compte.questionSecrete), expireLe: lien.expireLe };
}

/**
 * The compte behind a link, for what the route compares with its hashes. What must be refused while the password can be
 * read is refused here; whether the link still opens is left to the act, so that a gesture sent again gets its answer.
 * LIEN_MDP_INVALIDE, or SAISIE_INVALIDE naming the password.
 */
export function exigerCompteDuLien(
  db: Base,
  { jeton, motDePasse }: { jeton: string; motDePasse: string },
): LigneCompte {
  const lien = trouverLien(db, jeton);
  const compte = lien?.genre === 'MOT_DE_PASSE' ? trouverCompte(db, lien.compteId) : undefined;
  if (!compte) throw new ErreurMetier('LIEN_MDP_INVALIDE');
  const refus = refuserMotDePasse(motDePasse, compte);
  if (refus) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motDePasse: refus } });
  return compte;
}

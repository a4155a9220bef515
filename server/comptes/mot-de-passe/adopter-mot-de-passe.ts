import { parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { garderMotDePasse, type LigneCompte } from '../comptes.sql.ts';
import { annulerLiens } from '../liens.sql.ts';

/** Hashes that a new password is compared with: that of now, then those of before. For routes: hashes are slow. */
export function motsDePasseConnus({ motDePasse, motsDePasseAnciens }: LigneCompte): string[] {
  const anciens = JSON.parse(motsDePasseAnciens) as string[];
  return [...(motDePasse === null ? [] : [motDePasse]), ...anciens].slice(0, parametre('motsDePasseRefuses'));
}

type Adoption = {
  /** Hash. */
  motDePasse: string;
  /** The route has compared it with `motsDePasseConnus`. */
  dejaUtilise: boolean;
  instant: string;
};

/**
 * The compte takes its new password, and its holder is told at the contact address; the links of a forgotten password are
 * void. For acts only. SAISIE_INVALIDE naming the password when it served already.
 */
export function adopterMotDePasse(db: Base, compte: LigneCompte, { motDePasse, dejaUtilise, instant }: Adoption): void {
  if (dejaUtilise) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motDePasse: 'MDP_DEJA_UTILISE' } });
  const { id: compteId, prenom, nom, emailConnexion, statut } = compte;
  const anciens = motsDePasseConnus(compte).slice(0, parametre('motsDePasseRefuses') - 1);
  garderMotDePasse(db, { id: compteId, motDePasse, motsDePasseAnciens: JSON.stringify(anciens) });
  annulerLiens(db, { compteId, genre: 'MOT_DE_PASSE', instant });
  const deblocage =
    statut === 'BLOQUE' ? 'Le compte était bloqué : il est rouvert, vous pouvez vous connecter.' : undefined;
  envoyerCourriel(
    db,
    { instant },
    {
      modele: 'MOT_DE_PASSE_CHANGE',
      destinataire: compte,
      variables: { prenom, nom, emailConnexion, instant: formaterInstant(instant), deblocage },
      lien: '/portail/connexion',
    },
  );
}

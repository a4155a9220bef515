import { contratComptes as contrat } from '#shared/comptes/contrat.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { nouveauJeton } from '../../plugins/session.ts';
import { suiteDeLOubli } from '../consulter-compte.ts';
import { exigerCaptcha, signer } from '../jetons.ts';
import { egaleUnSecret, hacherSecret, verifierSecret } from '../mots-de-passe.ts';
import { renvoyerActivation } from '../renvoyer-activation.ts';
import { motsDePasseConnus } from './adopter-mot-de-passe.ts';
import { demanderMotDePasse } from './demander-mot-de-passe.ts';
import { consulterReinitialisation, exigerCompteDuLien } from './lien-mot-de-passe.ts';
import { noterReponseFausse } from './noter-reponse-fausse.ts';
import { reinitialiserMotDePasse } from './reinitialiser-mot-de-passe.ts';

/** « Mot de passe oublié ? » (comptes-structures § 1.7). `secret` signs the captchas and the tries. */
export function brancherMotDePasse({ brancher, scene }: Brancheur, secret: string): void {
  const reel = () => scene.dehors.reel();

  brancher(contrat.demanderMotDePasse, ({ corps: { emailConnexion, captcha }, lire, jouer }) => {
    exigerCaptcha(secret, reel(), captcha);
    // Whether the address exists is never told.
    const suite = lire((db) => suiteDeLOubli(db, emailConnexion));
    const entree = { emailConnexion, jeton: nouveauJeton() };
    if (suite === 'ACTIVER') jouer(renvoyerActivation, entree);
    if (suite === 'REINITIALISER') jouer(demanderMotDePasse, entree);
    return { fait: true } as const;
  });
  brancher(contrat.consulterReinitialisation, ({ params, lire }) =>
    lire((db) => consulterReinitialisation(db, params.jeton, scene.moteur.instant(db, reel()))),
  );
  brancher(contrat.reinitialiserMotDePasse, async ({ corps, lire, jouer }) => {
    const { jeton } = corps;
    const compte = lire((db) => exigerCompteDuLien(db, corps));
    const reponse = comparable(corps.reponseSecrete ?? '');
    // The answer first: who does not know it must not learn which passwords served.
    if (compte.questionSecrete !== null && !(await verifierSecret(reponse, compte.reponseSecrete)))
      // Signed: two answers under one key are two tries, and none can be guessed from the journal.
      refuserReponse(jouer(noterReponseFausse, { jeton }, signer(secret, jeton, reponse)).restants);
    const [dejaUtilise, motDePasse] = await Promise.all([
      egaleUnSecret(corps.motDePasse, motsDePasseConnus(compte)),
      hacherSecret(corps.motDePasse),
    ]);
    return jouer(reinitialiserMotDePasse, { jeton, dejaUtilise, motDePasse });
  });
}

function refuserReponse(restants: number): never {
  if (restants === 0)
    throw new ErreurMetier('LIEN_MDP_INVALIDE', { precision: 'Trop de réponses fausses à la question secrète.' });
  throw new ErreurMetier('REPONSE_SECRETE_FAUSSE', {
    champs: { reponseSecrete: 'REPONSE_SECRETE_FAUSSE' },
    precision: restants === 1 ? 'Il vous reste un essai.' : `Il vous reste ${restants} essais.`,
  });
}

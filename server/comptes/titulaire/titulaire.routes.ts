import { contratComptes as contrat } from '#shared/comptes/contrat.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { nouveauJeton } from '../../plugins/session.ts';
import { confirmerAdresse, consulterAdresse } from '../adresse/confirmer-adresse.ts';
import { demanderAdresse } from '../adresse/demander-adresse.ts';
import { identifier, verifierNouveauMotDePasse } from '../consulter-compte.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { refuserEssai } from '../juger-mot-de-passe.ts';
import { motsDePasseConnus } from '../mot-de-passe/adopter-mot-de-passe.ts';
import { changerMotDePasse } from '../mot-de-passe/changer-mot-de-passe.ts';
import { egaleUnSecret, hacherReponse, hacherSecret, verifierSecret } from '../mots-de-passe.ts';
import { changerAdressePostale, changerInformations } from './changer-informations.ts';
import { changerQuestionSecrete } from './changer-question-secrete.ts';
import { desactiverCompte } from './desactiver-compte.ts';
import { reactiverCompte } from './reactiver-compte.ts';

const FAIT = { fait: true } as const;

/**
 * « Mon compte » (comptes-structures § 1.8). Hashes are slow: they are compared before the act, which is told the outcome
 * and refuses, so that a gesture sent again gets its first answer.
 */
export function brancherTitulaire({ brancher, scene }: Brancheur): void {
  brancher(contrat.changerInformations, ({ corps, jouer }) => jouer(changerInformations, corps));
  brancher(contrat.changerAdressePostale, ({ corps, jouer }) => jouer(changerAdressePostale, corps));
  brancher(contrat.changerMotDePasse, async ({ corps, lire, jouer }) => {
    const compte = lire((db, acteur) => verifierNouveauMotDePasse(db, acteur, corps.motDePasse));
    const [actuelJuste, dejaUtilise, motDePasse] = await Promise.all([
      verifierSecret(corps.actuel, compte.motDePasse),
      egaleUnSecret(corps.motDePasse, motsDePasseConnus(compte)),
      hacherSecret(corps.motDePasse),
    ]);
    return jouer(changerMotDePasse, { actuelJuste, dejaUtilise, motDePasse });
  });
  brancher(contrat.changerQuestionSecrete, async ({ corps, lire, jouer }) => {
    const compte = lire(exigerCompte);
    const [actuelJuste, reponseSecrete] = await Promise.all([
      verifierSecret(corps.actuel, compte.motDePasse),
      hacherReponse(corps.reponseSecrete),
    ]);
    return jouer(changerQuestionSecrete, { actuelJuste, questionSecrete: corps.questionSecrete, reponseSecrete });
  });

  brancher(contrat.demanderAdresse, async ({ corps, lire, jouer }) => {
    const compte = lire(exigerCompte);
    const actuelJuste = await verifierSecret(corps.actuel, compte.motDePasse);
    return jouer(demanderAdresse, { emailConnexion: corps.emailConnexion, actuelJuste, jeton: nouveauJeton() });
  });
  brancher(contrat.consulterAdresse, ({ params, lire }) =>
    lire((db) => consulterAdresse(db, params.jeton, scene.moteur.instant(db, scene.dehors.reel()))),
  );
  brancher(contrat.confirmerAdresse, ({ corps, jouer }) => jouer(confirmerAdresse, corps));

  brancher(contrat.desactiverCompte, ({ corps, jouer }) => {
    jouer(desactiverCompte, corps);
    return FAIT;
  });
  brancher(contrat.reactiverCompte, async ({ corps, lire, jouer }) => {
    const compte = lire((db) => identifier(db, corps.emailConnexion));
    const reussi = await verifierSecret(corps.motDePasse, compte?.motDePasse);
    if (!compte) throw new ErreurMetier('IDENTIFIANTS_FAUX');
    const suite = jouer(reactiverCompte, { compteId: compte.id, reussi });
    if (suite.issue !== 'REACTIVE') refuserEssai(suite);
    return FAIT;
  });
}

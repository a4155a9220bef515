import { contratComptes as contrat } from '#shared/comptes/contrat.ts';
import type { ConnexionRendue } from '#shared/comptes/contrat-preferences.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { lireReglage, tenirSiege } from '../db/annuaire.sql.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { nouveauJeton } from '../plugins/session.ts';
import { activerCompte } from './activer-compte.ts';
import {
  attendActivation,
  consulterActivation,
  consulterMonCompte,
  identifier,
  verifierMotDePasseChoisi,
} from './consulter-compte.ts';
import { creerCompte } from './creer-compte.ts';
import { ouvrirEtape } from './double-authentification/etape.ts';
import { exigerCaptcha, nouveauCaptcha } from './jetons.ts';
import { refuserEssai } from './juger-mot-de-passe.ts';
import { brancherMotDePasse } from './mot-de-passe/mot-de-passe.routes.ts';
import { hacherReponse, hacherSecret, verifierSecret } from './mots-de-passe.ts';
import { renvoyerActivation } from './renvoyer-activation.ts';
import { seConnecter } from './se-connecter.ts';
import { brancherTitulaire } from './titulaire/titulaire.routes.ts';

export function brancherComptes(brancheur: Brancheur): void {
  const { brancher, scene, annuaire } = brancheur;
  const secret = lireReglage(annuaire.base, 'secret') ?? nouveauJeton();
  const reel = () => scene.dehors.reel();

  brancher(contrat.demanderCaptcha, () => nouveauCaptcha(secret, reel()));
  brancher(contrat.creerCompte, ({ corps, jouer }) => {
    const { captcha, cgu: cguAcceptees, emailConnexionConfirmation: _, ...identite } = corps;
    exigerCaptcha(secret, reel(), captcha);
    return jouer(creerCompte, { ...identite, cguAcceptees, jeton: nouveauJeton() });
  });
  brancher(contrat.renvoyerActivation, ({ corps, lire, jouer }) => {
    if (lire((db) => attendActivation(db, corps.emailConnexion)))
      jouer(renvoyerActivation, { ...corps, jeton: nouveauJeton() });
    return { fait: true } as const;
  });

  brancher(contrat.consulterActivation, ({ params, lire }) =>
    lire((db) => consulterActivation(db, params.jeton, scene.moteur.instant(db, reel()))),
  );
  brancher(contrat.activerCompte, async ({ corps, lire, jouer }) => {
    lire((db) => verifierMotDePasseChoisi(db, corps));
    const { jeton, questionSecrete, cgu: cguAcceptees } = corps;
    const [motDePasse, reponseSecrete] = await Promise.all([
      hacherSecret(corps.motDePasse),
      hacherReponse(corps.reponseSecrete),
    ]);
    return jouer(activerCompte, { jeton, questionSecrete, motDePasse, reponseSecrete, cguAcceptees });
  });

  brancher(contrat.seConnecter, async ({ corps, session, lire, jouer }): Promise<ConnexionRendue> => {
    const compte = lire((db) => identifier(db, corps.emailConnexion));
    const reussi = await verifierSecret(corps.motDePasse, compte?.motDePasse);
    if (!compte) throw new ErreurMetier('IDENTIFIANTS_FAUX');
    const suite = jouer(seConnecter, { compteId: compte.id, reussi });
    if (suite.issue === 'CODE_ATTENDU')
      return { codeAttendu: true, jeton: ouvrirEtape(session(), compte.id, { secret, reel: reel() }) };
    if (suite.issue !== 'CONNECTE') refuserEssai(suite);
    tenirSiege(annuaire.base, session(), compte.id);
    return { compteId: compte.id };
  });
  brancher(contrat.consulterMonCompte, ({ lire }) => lire(consulterMonCompte));
  brancherMotDePasse(brancheur, secret);
  brancherTitulaire(brancheur);
}

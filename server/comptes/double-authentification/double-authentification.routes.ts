import { contratPreferences as contrat } from '#shared/comptes/contrat-preferences.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { lireReglage, tenirSiege } from '../../db/annuaire.sql.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { nouveauJeton } from '../../plugins/session.ts';
import { codeJuste, confirmerCode } from './confirmer-code.ts';
import { exigerEtape } from './etape.ts';
import { renvoyerCode } from './renvoyer-code.ts';

/** The second step of the login: its first one is the route `seConnecter`. */
export function brancherDoubleAuthentification({ brancher, scene, annuaire }: Brancheur): void {
  const secret = lireReglage(annuaire.base, 'secret') ?? nouveauJeton();
  const sceau = () => ({ secret, reel: scene.dehors.reel() });

  brancher(contrat.confirmerCode, ({ corps, session, lire, jouer }) => {
    const compteId = exigerEtape(session(), corps.jeton, sceau());
    const juste = lire((db) => codeJuste(db, compteId, corps.code));
    const { issue } = jouer(confirmerCode, { compteId, juste });
    if (issue === 'CODE_FAUX') throw new ErreurMetier('SAISIE_INVALIDE', { champs: { code: issue } });
    if (issue !== 'CONNECTE') throw new ErreurMetier(issue);
    tenirSiege(annuaire.base, session(), compteId);
    return { compteId };
  });
  brancher(contrat.renvoyerCode, ({ corps, session, jouer }) =>
    jouer(renvoyerCode, { compteId: exigerEtape(session(), corps.jeton, sceau()) }),
  );
}

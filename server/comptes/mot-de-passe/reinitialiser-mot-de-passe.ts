import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { acte } from '../../moteur/acte.ts';
import { oublierBlocage } from '../bloquer-compte.ts';
import { fairePasser } from '../faire-passer.ts';
import { marquerUtilise } from '../liens.sql.ts';
import { adopterMotDePasse } from './adopter-mot-de-passe.ts';
import { exigerLienMotDePasse } from './lien-mot-de-passe.ts';

/**
 * The link of a forgotten password has served: the answer was right, compared before (see `noterReponseFausse`). A compte
 * that was locked opens (§ 1.9). LIEN_MDP_INVALIDE, or SAISIE_INVALIDE: MDP_DEJA_UTILISE.
 */
export const reinitialiserMotDePasse = acte({
  nom: 'reinitialiserMotDePasse',
  libelle: 'Mot de passe réinitialisé',
  entree: z.object({
    jeton: z.string().max(100),
    /** Hash. */
    motDePasse: z.string().min(1).max(500),
    dejaUtilise: z.boolean(),
  }),
  executer(db, acteur, { jeton, ...choix }, { instant }) {
    const { compte } = exigerLienMotDePasse(db, jeton, instant);
    marquerUtilise(db, jeton, instant);
    adopterMotDePasse(db, compte, { ...choix, instant });
    fairePasser(db, compte.id, { acte: 'reinitialiserMotDePasse', role: roleSurCompte(acteur) });
    oublierBlocage(db, compte.id);
    return { emailConnexion: compte.emailConnexion };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

import { z } from 'zod';
import { parametre } from '#shared/comptes/parametres.ts';
import { acte } from '../../moteur/acte.ts';
import { annulerLiens, noterEssai } from '../liens.sql.ts';
import { exigerLienMotDePasse } from './lien-mot-de-passe.ts';

/**
 * The answer to the question secrète was compared before, and was wrong. It is counted, so it is an act: whoever plays it
 * refuses afterwards. Returns how many tries are left; with none, the link is void (supposé). LIEN_MDP_INVALIDE.
 */
export const noterReponseFausse = acte({
  nom: 'noterReponseFausse',
  libelle: 'Réponse fausse à la question secrète',
  entree: z.object({ jeton: z.string().max(100) }),
  discret: true,
  executer(db, _acteur, { jeton }, { instant }) {
    const { lien, compte } = exigerLienMotDePasse(db, jeton, instant);
    const essais = lien.essais + 1;
    noterEssai(db, jeton, essais);
    const restants = parametre('reponsesFaussesMax') - essais;
    if (restants <= 0) annulerLiens(db, { compteId: compte.id, genre: 'MOT_DE_PASSE', instant });
    return { emailConnexion: compte.emailConnexion, restants: Math.max(0, restants) };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

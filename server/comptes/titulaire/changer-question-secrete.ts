import { z } from 'zod';
import { QuestionChoisie } from '#shared/comptes/compte.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { garderQuestion } from '../comptes.sql.ts';
import { exigerCompte } from '../exiger-compte.ts';

/** Another question secrète and its answer (§ 1.6). NON_CONNECTE, or SAISIE_INVALIDE: MDP_ACTUEL_FAUX. */
export const changerQuestionSecrete = acte({
  nom: 'changerQuestionSecrete',
  libelle: 'Question secrète changée',
  entree: z.object({
    /** The password was compared before. */
    actuelJuste: z.boolean(),
    questionSecrete: QuestionChoisie,
    /** Hash. */
    reponseSecrete: z.string().min(1).max(500),
  }),
  executer(db, acteur, { actuelJuste, ...question }) {
    const { id } = exigerCompte(db, acteur);
    if (!actuelJuste) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { actuel: 'MDP_ACTUEL_FAUX' } });
    garderQuestion(db, { id, ...question });
    return { fait: true } as const;
  },
});

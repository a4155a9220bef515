import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { adopterMotDePasse } from './adopter-mot-de-passe.ts';

/**
 * « Paramètres » of « Mon compte ». The two passwords were compared with their hashes before: the act is told.
 * NON_CONNECTE, or SAISIE_INVALIDE: MDP_ACTUEL_FAUX, MDP_DEJA_UTILISE.
 */
export const changerMotDePasse = acte({
  nom: 'changerMotDePasse',
  libelle: 'Mot de passe changé',
  entree: z.object({
    actuelJuste: z.boolean(),
    dejaUtilise: z.boolean(),
    /** Hash. */
    motDePasse: z.string().min(1).max(500),
  }),
  executer(db, acteur, { actuelJuste, ...choix }, { instant }) {
    const compte = exigerCompte(db, acteur);
    if (!actuelJuste) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { actuel: 'MDP_ACTUEL_FAUX' } });
    adopterMotDePasse(db, compte, { ...choix, instant });
    return { fait: true } as const;
  },
});

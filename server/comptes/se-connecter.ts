import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { lireOption } from '../db/options.sql.ts';
import { acte } from '../moteur/acte.ts';
import { noterEchecs, trouverCompte } from './comptes.sql.ts';
import { envoyerCode } from './double-authentification/envoyer-code.ts';
import { entrer } from './entrer.ts';
import { jugerMotDePasse, type Obstacle } from './juger-mot-de-passe.ts';

type Issue = Obstacle | { issue: 'CONNECTE' } | { issue: 'CODE_ATTENDU' } | { issue: 'COMPTE_DESACTIVE' };

/**
 * The password was checked before. A failure is written too, so the outcome is returned, not thrown: whoever plays this
 * act refuses afterwards. With the double authentification, the seat waits for the code (`confirmerCode`).
 */
export const seConnecter = acte({
  nom: 'seConnecter',
  libelle: 'Connexion au portail',
  entree: z.object({ compteId: z.int(), reussi: z.boolean() }),
  discret: true,
  executer(db, _acteur, { compteId, reussi }, contexte): Issue {
    const { instant } = contexte;
    const compte = trouverCompte(db, compteId);
    if (!compte) throw new ErreurMetier('INTROUVABLE');
    const obstacle = jugerMotDePasse(db, compte, { reussi, instant });
    if (obstacle) return obstacle;
    // The state of a closed compte is told to its holder only.
    if (compte.statut !== 'ACTIF') return { issue: 'COMPTE_DESACTIVE' };
    if (lireOption(db, 'doubleAuthentification')) {
      noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
      envoyerCode(db, compte, contexte);
      return { issue: 'CODE_ATTENDU' };
    }
    entrer(db, compteId, instant);
    return { issue: 'CONNECTE' };
  },
});

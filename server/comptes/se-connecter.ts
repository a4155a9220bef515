import { z } from 'zod';
import { parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { lireOption } from '../db/options.sql.ts';
import { acte } from '../moteur/acte.ts';
import { bloquerCompte } from './bloquer-compte.ts';
import { type LigneCompte, noterEchecs, trouverCompte } from './comptes.sql.ts';
import { envoyerCode } from './double-authentification/envoyer-code.ts';
import { entrer } from './entrer.ts';

type Issue = {
  issue: 'CONNECTE' | 'CODE_ATTENDU' | 'IDENTIFIANTS_FAUX' | 'COMPTE_BLOQUE' | 'COMPTE_INACTIF' | 'COMPTE_DESACTIVE';
  /** Until when it is locked, ISO UTC: for its holder, or for who has just locked it. */
  jusqua?: string;
};

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
    if (compte.statut === 'EN_ATTENTE_ACTIVATION') return { issue: 'COMPTE_INACTIF' };
    if (compte.statut === 'BLOQUE')
      return { issue: 'COMPTE_BLOQUE', ...(reussi && compte.bloqueJusqua && { jusqua: compte.bloqueJusqua }) };
    // The state of a closed compte is told to its holder only.
    if (compte.statut !== 'ACTIF') return { issue: reussi ? 'COMPTE_DESACTIVE' : 'IDENTIFIANTS_FAUX' };
    if (!reussi) return compterEchec(db, compte, instant);
    if (lireOption(db, 'doubleAuthentification')) {
      noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
      envoyerCode(db, compte, contexte);
      return { issue: 'CODE_ATTENDU' };
    }
    entrer(db, compteId, instant);
    return { issue: 'CONNECTE' };
  },
});

function compterEchec(db: Base, compte: LigneCompte, instant: string): Issue {
  const echecs = compte.echecs + 1;
  if (echecs >= parametre('echecsMax')) return { issue: 'COMPTE_BLOQUE', jusqua: bloquerCompte(db, compte, instant) };
  noterEchecs(db, compte.id, { echecs, bloqueJusqua: null });
  return { issue: 'IDENTIFIANTS_FAUX' };
}

import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { lireOption } from '../db/options.sql.ts';
import { acte } from '../moteur/acte.ts';
import { prevoir } from '../moteur/echeances.sql.ts';
import { type LigneCompte, noterEchecs, trouverCompte } from './comptes.sql.ts';
import { debloquerCompte } from './debloquer-compte.ts';
import { envoyerCode } from './double-authentification/envoyer-code.ts';
import { entrer } from './entrer.ts';
import { fairePasser } from './faire-passer.ts';

type Issue = 'CONNECTE' | 'CODE_ATTENDU' | 'IDENTIFIANTS_FAUX' | 'COMPTE_BLOQUE' | 'COMPTE_INACTIF';

/**
 * The password was checked before. A failure is written too, so the outcome is returned, not thrown: whoever plays this
 * act refuses afterwards. With the double authentification, the seat waits for the code (`confirmerCode`).
 */
export const seConnecter = acte({
  nom: 'seConnecter',
  libelle: 'Connexion au portail',
  entree: z.object({ compteId: z.int(), reussi: z.boolean() }),
  discret: true,
  executer(db, _acteur, { compteId, reussi }, contexte): { issue: Issue } {
    const { instant } = contexte;
    const compte = trouverCompte(db, compteId);
    if (!compte) throw new ErreurMetier('INTROUVABLE');
    if (compte.statut === 'EN_ATTENTE_ACTIVATION') return { issue: 'COMPTE_INACTIF' };
    if (compte.statut === 'BLOQUE') return { issue: 'COMPTE_BLOQUE' };
    // The state of a closed compte is told to its holder only.
    if (compte.statut !== 'ACTIF') return { issue: reussi ? 'COMPTE_INACTIF' : 'IDENTIFIANTS_FAUX' };
    if (!reussi) return { issue: compterEchec(db, compte, instant) };
    if (lireOption(db, 'doubleAuthentification')) {
      noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
      envoyerCode(db, compte, contexte);
      return { issue: 'CODE_ATTENDU' };
    }
    entrer(db, compteId, instant);
    return { issue: 'CONNECTE' };
  },
});

function compterEchec(db: Base, { id, echecs }: LigneCompte, instant: string): Issue {
  const nombre = echecs + 1;
  if (nombre < parametre('echecsMax')) {
    noterEchecs(db, id, { echecs: nombre, bloqueJusqua: null });
    return 'IDENTIFIANTS_FAUX';
  }
  const jusqua = minutesApres(instant, parametre('blocageMinutes'));
  fairePasser(db, id, { acte: 'bloquerCompte', role: 'SYSTEME' });
  noterEchecs(db, id, { echecs: nombre, bloqueJusqua: jusqua });
  prevoir(db, { instant: jusqua, acteur: SYSTEME, acte: debloquerCompte, entree: { compteId: id } });
  return 'COMPTE_BLOQUE';
}

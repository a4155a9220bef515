import { z } from 'zod';
import { parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { trouverCompte } from '../comptes.sql.ts';
import { entrer } from '../entrer.ts';
import { effacerCode, noterEssai, trouverCode } from './codes.sql.ts';

type Issue = 'CONNECTE' | 'CODE_FAUX' | 'CODE_EXPIRE' | 'CONNEXION_A_REFAIRE';

/** Is this the code that was sent? Whether it still opens is left to the act. */
export const codeJuste = (db: Base, compteId: number, code: string): boolean =>
  trouverCode(db, compteId)?.code === code;

/**
 * Second step of the login, after `seConnecter`: the code was compared before, so that the journal does not hold it.
 * A wrong one is counted, so the outcome is returned, not thrown: whoever plays this act refuses afterwards.
 */
export const confirmerCode = acte({
  nom: 'confirmerCode',
  libelle: 'Code de connexion saisi',
  entree: z.object({ compteId: z.int(), juste: z.boolean() }),
  discret: true,
  executer(db, _acteur, { compteId, juste }, { instant }): { issue: Issue } {
    const compte = trouverCompte(db, compteId);
    if (!compte) throw new ErreurMetier('INTROUVABLE');
    // Locked, or closed, since the password: the first step says why.
    if (compte.statut !== 'ACTIF') return { issue: 'CONNEXION_A_REFAIRE' };
    const attendu = trouverCode(db, compteId);
    if (!attendu || attendu.essais >= parametre('essaisDuCode') || instant > attendu.expireLe)
      return { issue: 'CODE_EXPIRE' };
    if (!juste) {
      noterEssai(db, compteId);
      return { issue: attendu.essais + 1 < parametre('essaisDuCode') ? 'CODE_FAUX' : 'CODE_EXPIRE' };
    }
    effacerCode(db, compteId);
    entrer(db, compteId, instant);
    return { issue: 'CONNECTE' };
  },
});

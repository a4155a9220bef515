import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { acte } from '../moteur/acte.ts';
import { libererAdresse } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { annulerLiens } from './liens.sql.ts';

/** Name of the échéance, to forget it once the compte is active. */
export const objetDeLActivation = (compteId: number): string => `compte:${compteId}:activation`;

/** Nobody opened the link in time: the compte goes away and its address is free again. */
export const supprimerCompteNonActive = acte({
  nom: 'supprimerCompteNonActive',
  libelle: 'Compte jamais activé, supprimé',
  entree: z.object({ compteId: z.int() }),
  executer(db, acteur, { compteId }, contexte) {
    const { instant } = contexte;
    const compte = fairePasser(db, compteId, { acte: 'supprimerCompteNonActive', role: roleSurCompte(acteur) });
    annulerLiens(db, { compteId, genre: 'ACTIVATION', instant });
    libererAdresse(db, compteId);
    contexte.signaler({ genre: 'COMPTE_SUPPRIME', id: compteId });
    return { emailConnexion: compte.emailConnexion };
  },
});

import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { trouverCompte } from '../comptes.sql.ts';
import { envoyerCode } from './envoyer-code.ts';

/** « Renvoyer un code » [S57], for who gave the password. CONNEXION_A_REFAIRE. */
export const renvoyerCode = acte({
  nom: 'renvoyerCode',
  libelle: 'Code de connexion renvoyé',
  entree: z.object({ compteId: z.int() }),
  discret: true,
  executer(db, _acteur, { compteId }, contexte) {
    const compte = trouverCompte(db, compteId);
    if (compte?.statut !== 'ACTIF') throw new ErreurMetier('CONNEXION_A_REFAIRE');
    envoyerCode(db, compte, contexte);
    return { fait: true } as const;
  },
});

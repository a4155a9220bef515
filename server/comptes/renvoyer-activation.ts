import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { Email, normaliserEmail } from '#shared/referentiel/texte.ts';
import { acte } from '../moteur/acte.ts';
import { trouverCompteParEmail } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { envoyerLien } from './lien-activation.ts';

/** A new link; those sent before are void. INTROUVABLE, ACTE_INTERDIT: the route keeps both to itself. */
export const renvoyerActivation = acte({
  nom: 'renvoyerActivation',
  libelle: 'Lien d’activation renvoyé',
  entree: z.object({ emailConnexion: Email, jeton: z.string().min(16).max(100) }),
  executer(db, acteur, { emailConnexion, jeton }, { instant }) {
    const compte = trouverCompteParEmail(db, normaliserEmail(emailConnexion));
    if (!compte) throw new ErreurMetier('INTROUVABLE');
    fairePasser(db, compte.id, { acte: 'renvoyerActivation', role: roleSurCompte(acteur) });
    envoyerLien(db, compte, { modele: 'ACTIVATION_RENVOYEE', jeton, instant });
    return { fait: true } as const;
  },
  decrire: ({ emailConnexion }) => emailConnexion,
});

import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { acte } from '../../moteur/acte.ts';
import { fairePasser } from '../faire-passer.ts';

/** « Réactiver » (§ 1.9 [S7]). The password was compared before. INTROUVABLE, IDENTIFIANTS_FAUX, ACTE_INTERDIT. */
export const reactiverCompte = acte({
  nom: 'reactiverCompte',
  libelle: 'Compte réactivé',
  entree: z.object({ compteId: z.int(), reussi: z.boolean() }),
  executer(db, acteur, { compteId, reussi }, { instant }) {
    if (!reussi) throw new ErreurMetier('IDENTIFIANTS_FAUX');
    const compte = fairePasser(db, compteId, { acte: 'reactiverCompte', role: roleSurCompte(acteur) });
    const { prenom, nom, emailConnexion } = compte;
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'COMPTE_REACTIVE',
        destinataire: compte,
        variables: { prenom, nom, emailConnexion },
        lien: '/portail/connexion',
      },
    );
    return { emailConnexion };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

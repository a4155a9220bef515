import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { acte } from '../../moteur/acte.ts';
import { noterEchecs, trouverCompte } from '../comptes.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { jugerMotDePasse, type Obstacle } from '../juger-mot-de-passe.ts';

type Issue = Obstacle | { issue: 'REACTIVE'; emailConnexion: string };

/**
 * « Réactiver » (§ 1.9 [S7]). The password was compared before, and is judged as at a login: whoever plays this act refuses
 * afterwards. INTROUVABLE; ACTE_INTERDIT for a compte that is open.
 */
export const reactiverCompte = acte({
  nom: 'reactiverCompte',
  libelle: 'Compte réactivé',
  entree: z.object({ compteId: z.int(), reussi: z.boolean() }),
  executer(db, acteur, { compteId, reussi }, { instant }): Issue {
    const connu = trouverCompte(db, compteId);
    if (!connu) throw new ErreurMetier('INTROUVABLE');
    const obstacle = jugerMotDePasse(db, connu, { reussi, instant });
    if (obstacle) return obstacle;
    const compte = fairePasser(db, compteId, { acte: 'reactiverCompte', role: roleSurCompte(acteur) });
    noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
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
    return { issue: 'REACTIVE', emailConnexion };
  },
  decrire: (_entree, rendu) => (rendu.issue === 'REACTIVE' ? rendu.emailConnexion : 'mot de passe faux'),
});

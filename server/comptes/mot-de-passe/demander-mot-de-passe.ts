import { z } from 'zod';
import { actesPossibles } from '#shared/comptes/cycle-de-vie.ts';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { Email, normaliserEmail } from '#shared/referentiel/texte.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { acte } from '../../moteur/acte.ts';
import { trouverCompteParEmail } from '../comptes.sql.ts';
import { emettreLien } from '../liens.ts';

/**
 * « Mot de passe oublié ? »: the link leaves for the address of connexion only (§ 1.7 [S23]); those sent before are void.
 * INTROUVABLE, ACTE_INTERDIT: the route keeps both to itself.
 */
export const demanderMotDePasse = acte({
  nom: 'demanderMotDePasse',
  libelle: 'Mot de passe oublié, lien demandé',
  entree: z.object({ emailConnexion: Email, jeton: z.string().min(16).max(100) }),
  executer(db, acteur, { emailConnexion: email, jeton }, { instant }) {
    const compte = trouverCompteParEmail(db, normaliserEmail(email));
    if (!compte) throw new ErreurMetier('INTROUVABLE');
    const { id: compteId, statut, prenom, nom, emailConnexion } = compte;
    if (!actesPossibles(statut, roleSurCompte(acteur)).includes('reinitialiserMotDePasse'))
      throw new ErreurMetier('ACTE_INTERDIT');
    const validite = emettreLien(db, { compteId, genre: 'MOT_DE_PASSE', jeton, instant });
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'MOT_DE_PASSE_OUBLIE',
        destinataire: compte,
        variables: { prenom, nom, emailConnexion, ...validite },
        lien: `/portail/mot-de-passe/${jeton}`,
      },
    );
    return { fait: true } as const;
  },
  decrire: ({ emailConnexion }) => emailConnexion,
});

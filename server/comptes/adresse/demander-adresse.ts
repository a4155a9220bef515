import { z } from 'zod';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { Email, normaliserEmail } from '#shared/referentiel/texte.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { acte } from '../../moteur/acte.ts';
import { trouverCompteParEmail } from '../comptes.sql.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { emettreLien } from '../liens.ts';

const refuser = (champ: 'emailConnexion' | 'actuel', code: CodeRefus): never => {
  throw new ErreurMetier('SAISIE_INVALIDE', { champs: { [champ]: code } });
};

/**
 * « Changer mon adresse de connexion » [S6]: a link leaves for the new address, and a word for the old one, which serves
 * until the link is opened. NON_CONNECTE, or SAISIE_INVALIDE: MDP_ACTUEL_FAUX, ADRESSE_INCHANGEE, EMAIL_EXISTE.
 */
export const demanderAdresse = acte({
  nom: 'demanderAdresse',
  libelle: 'Nouvelle adresse de connexion demandée',
  entree: z.object({
    emailConnexion: Email,
    /** The password was compared before. */
    actuelJuste: z.boolean(),
    jeton: z.string().min(16).max(100),
  }),
  executer(db, acteur, { emailConnexion, actuelJuste, jeton }, { instant }) {
    const compte = exigerCompte(db, acteur);
    const { id: compteId, prenom, nom, emailConnexion: ancienne, emailContact } = compte;
    const nouvelle = normaliserEmail(emailConnexion);
    if (!actuelJuste) refuser('actuel', 'MDP_ACTUEL_FAUX');
    if (nouvelle === ancienne) refuser('emailConnexion', 'ADRESSE_INCHANGEE');
    if (trouverCompteParEmail(db, nouvelle)) refuser('emailConnexion', 'EMAIL_EXISTE');
    const validite = emettreLien(db, { compteId, genre: 'ADRESSE', valeur: nouvelle, jeton, instant });
    const variables = { prenom, nom, ancienne, nouvelle };
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'ADRESSE_A_CONFIRMER',
        destinataire: { emailConnexion: nouvelle, emailContact },
        variables: { ...variables, ...validite },
        lien: `/portail/adresse-de-connexion/${jeton}`,
      },
    );
    envoyerCourriel(
      db,
      { instant },
      { modele: 'ADRESSE_DEMANDEE', destinataire: compte, variables, lien: '/portail/mon-compte' },
    );
    return { nouvelle };
  },
  decrire: (_entree, { nouvelle }) => nouvelle,
});

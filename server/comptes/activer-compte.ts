import { z } from 'zod';
import { ActivationSaisie } from '#shared/comptes/compte.ts';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../courriels/envoyer-courriel.ts';
import { acte } from '../moteur/acte.ts';
import { oublier } from '../moteur/echeances.sql.ts';
import { accepterCgu, garderSecrets } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { exigerLien } from './lien-activation.ts';
import { marquerUtilise } from './liens.sql.ts';
import { objetDeLActivation } from './supprimer-compte-non-active.ts';

/**
 * The link is used in time: the compte is open. The password and the answer come as hashes. LIEN_INVALIDE; CGU_REFUSEES on
 * `cgu` by who has not accepted them yet (§ 1.4).
 */
export const activerCompte = acte({
  nom: 'activerCompte',
  libelle: 'Compte activé',
  entree: z.object({
    jeton: z.string().max(100),
    motDePasse: z.string().min(1).max(500),
    questionSecrete: ActivationSaisie.shape.questionSecrete,
    reponseSecrete: z.string().min(1).max(500),
    cguAcceptees: z.boolean().optional(),
  }),
  executer(db, acteur, { jeton, cguAcceptees, ...secrets }, { instant }) {
    const { compte } = exigerLien(db, jeton, instant);
    if (compte.cguAccepteesLe === null) {
      if (!cguAcceptees) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { cgu: 'CGU_REFUSEES' } });
      accepterCgu(db, { id: compte.id, instant });
    }
    fairePasser(db, compte.id, { acte: 'activerCompte', role: roleSurCompte(acteur) });
    garderSecrets(db, { id: compte.id, ...secrets });
    marquerUtilise(db, jeton, instant);
    oublier(db, objetDeLActivation(compte.id));
    const { prenom, nom, emailConnexion } = compte;
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'COMPTE_ACTIVE',
        destinataire: compte,
        variables: { prenom, nom, emailConnexion },
        lien: '/portail/connexion',
      },
    );
    return { emailConnexion };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

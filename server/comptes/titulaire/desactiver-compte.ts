import { roleSurCompte } from '#shared/comptes/droits.ts';
import { DesactivationSaisie } from '#shared/comptes/mon-compte.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { fairePasser } from '../faire-passer.ts';
import { listerStructuresDuCompte } from '../rattachements.sql.ts';

/**
 * « Désactiver mon accès » (§ 1.8 [S7]). The rattachements stay: they serve again if he comes back.
 * NON_CONNECTE; DESACTIVATION_DU_GP while he is gestionnaire principal of an active structure
 * (§ 3.3): nobody has to manage one that was closed or replaced (supposé).
 */
export const desactiverCompte = acte({
  nom: 'desactiverCompte',
  libelle: 'Compte désactivé',
  entree: DesactivationSaisie,
  executer(db, acteur, _entree, { instant }) {
    const compte = exigerCompte(db, acteur);
    const gerees = listerStructuresDuCompte(db, compte.id).filter((s) => s.role === 'GP' && s.statut === 'ACTIF');
    if (gerees.length > 0)
      throw new ErreurMetier('DESACTIVATION_DU_GP', { precision: gerees.map((s) => s.raisonSociale).join(', ') });
    fairePasser(db, compte.id, { acte: 'desactiverCompte', role: roleSurCompte(acteur) });
    const { prenom, nom, emailConnexion } = compte;
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'COMPTE_DESACTIVE',
        destinataire: compte,
        variables: { prenom, nom, emailConnexion },
        lien: '/portail/connexion',
      },
    );
    return { emailConnexion };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

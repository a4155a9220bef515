import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { changerEmailConnexion, trouverCompteParEmail } from '../comptes.sql.ts';
import { annulerLiens, marquerUtilise } from '../liens.sql.ts';
import { trouverLienOuvert } from '../liens.ts';

/** LIEN_ADRESSE_INVALIDE: unknown, used, void, too old, or whose compte is closed. */
function exigerLienAdresse(db: Base, jeton: string, instant: string) {
  const trouve = trouverLienOuvert(db, { jeton, genre: 'ADRESSE', instant });
  const nouvelle = trouve?.lien.valeur;
  if (trouve?.compte.statut !== 'ACTIF' || !nouvelle) throw new ErreurMetier('LIEN_ADRESSE_INVALIDE');
  return { ...trouve, nouvelle };
}

/** What a link changes, and until when. LIEN_ADRESSE_INVALIDE. */
export function consulterAdresse(db: Base, jeton: string, instant: string) {
  const { compte, lien, nouvelle } = exigerLienAdresse(db, jeton, instant);
  return { ancienne: compte.emailConnexion, nouvelle, expireLe: lien.expireLe };
}

/**
 * The link sent to the new address was opened: it is the one to log in with. The links that went to the old one are void.
 * LIEN_ADRESSE_INVALIDE; EMAIL_EXISTE when somebody has taken it meanwhile.
 */
export const confirmerAdresse = acte({
  nom: 'confirmerAdresse',
  libelle: 'Adresse de connexion changée',
  entree: z.object({ jeton: z.string().max(100) }),
  executer(db, _acteur, { jeton }, { instant }) {
    const { compte, nouvelle } = exigerLienAdresse(db, jeton, instant);
    if (trouverCompteParEmail(db, nouvelle)) throw new ErreurMetier('EMAIL_EXISTE');
    const { id: compteId, prenom, nom, emailConnexion: ancienne } = compte;
    marquerUtilise(db, jeton, instant);
    annulerLiens(db, { compteId, genre: 'MOT_DE_PASSE', instant });
    changerEmailConnexion(db, compteId, nouvelle);
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'ADRESSE_CHANGEE',
        // He still reads the old one, whoever opened the link.
        destinataire: compte,
        variables: { prenom, nom, ancienne, nouvelle },
        lien: '/portail/connexion',
      },
    );
    return { emailConnexion: nouvelle };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

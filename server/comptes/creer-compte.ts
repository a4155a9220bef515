import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { STATUT_DE_NAISSANCE } from '#shared/comptes/cycle-de-vie.ts';
import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { acte } from '../moteur/acte.ts';
import { prevoir } from '../moteur/echeances.sql.ts';
import { insererCompte, trouverCompte, trouverCompteParEmail } from './comptes.sql.ts';
import { envoyerLien } from './lien-activation.ts';
import { objetDeLActivation, supprimerCompteNonActive } from './supprimer-compte-non-active.ts';

const { emailConnexion, emailContact, nom, prenom, telephone } = InscriptionSaisie.shape;

/** Sign-up: the compte waits for its activation, and the link leaves for the connexion address. EMAIL_EXISTE. */
export const creerCompte = acte({
  nom: 'creerCompte',
  libelle: 'Compte créé',
  entree: z.object({
    emailConnexion,
    emailContact,
    nom,
    prenom,
    telephone,
    /** False when a gestionnaire registers somebody: only the person can accept, at her activation (§ 1.4). */
    cguAcceptees: z.boolean(),
    /** Made before the act; it is the secret of the link. */
    jeton: z.string().min(16).max(100),
  }),
  executer(db, _acteur, { jeton, cguAcceptees, ...identite }, { instant }) {
    const email = normaliserEmail(identite.emailConnexion);
    if (trouverCompteParEmail(db, email))
      throw new ErreurMetier('EMAIL_EXISTE', { champs: { emailConnexion: 'EMAIL_EXISTE' } });
    const id = insererCompte(db, {
      ...identite,
      telephone: identite.telephone,
      emailConnexion: email,
      emailContact: normaliserEmail(identite.emailContact),
      motDePasse: null,
      cguAccepteesLe: cguAcceptees ? instant : null,
      statut: STATUT_DE_NAISSANCE,
      creeLe: instant,
    });
    const compte = trouverCompte(db, id);
    if (compte) envoyerLien(db, compte, { modele: 'ACTIVATION', jeton, instant });
    prevoir(db, {
      instant: minutesApres(instant, parametre('joursSansActivation') * 24 * 60),
      acteur: SYSTEME,
      acte: supprimerCompteNonActive,
      entree: { compteId: id },
      objet: objetDeLActivation(id),
    });
    return { compteId: id, emailConnexion: email };
  },
  decrire: (entree) => `${entree.prenom} ${entree.nom}, ${entree.emailConnexion}`,
});

import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { nomComplet } from '#shared/gestion/liens.ts';
import { estRattacheOuAVenir } from '#shared/rattachements/utilisateur.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { trouverCompte } from '../comptes/comptes.sql.ts';
import { fairePasser } from '../comptes/faire-passer.ts';
import { envoyerLien } from '../comptes/lien-activation.ts';
import { trouverLien } from '../comptes/liens.sql.ts';
import { acte } from '../moteur/acte.ts';
import { trouverRattachement } from '../rattachements/rattachements.sql.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { noterAction } from '../structures/noter-action.ts';

/**
 * « Renvoyer le courriel d’activation » of a person attached to the structure, were it from a day to come; the links sent before are void [S14].
 * INTROUVABLE also for who is not attached there; DROIT_DE_GESTION_ABSENT; COMPTE_DEJA_ACTIVE.
 */
export const renvoyerActivationUtilisateur = acte({
  nom: 'renvoyerActivationUtilisateur',
  libelle: 'Courriel d’activation renvoyé à un utilisateur',
  entree: z.object({ structureId: z.int(), compteId: z.int(), jeton: z.string().min(16).max(100) }),
  executer(db, acteur, { structureId, compteId, jeton }, { instant }) {
    exigerDroit(db, acteur, { structureId, droit: 'renvoyerActivation' });
    const compte = trouverCompte(db, compteId);
    const rattachement = trouverRattachement(db, compteId, structureId);
    if (!compte || !rattachement || !estRattacheOuAVenir(rattachement, jourDe(instant)))
      throw new ErreurMetier('INTROUVABLE');
    if (compte.statut !== 'EN_ATTENTE_ACTIVATION') throw new ErreurMetier('COMPTE_DEJA_ACTIVE');
    fairePasser(db, compteId, { acte: 'renvoyerActivation', role: 'GESTIONNAIRE' });
    envoyerLien(db, compte, { modele: 'ACTIVATION_RENVOYEE', jeton, instant });
    noterAction(db, { structureId, acteur, instant, action: 'ACTIVATION_RENVOYEE', cible: nomComplet(compte) });
    const { emailConnexion } = compte;
    return { emailConnexion, expireLe: trouverLien(db, jeton)?.expireLe ?? instant };
  },
  decrire: (_entree, { emailConnexion }) => emailConnexion,
});

import type { Acteur } from '#shared/comptes/acteur.ts';
import type { ActivationSaisie } from '#shared/comptes/compte.ts';
import type { MonCompte } from '#shared/comptes/contrat.ts';
import { actesPossibles } from '#shared/comptes/cycle-de-vie.ts';
import { refuserMotDePasse } from '#shared/comptes/mot-de-passe.ts';
import { libelleQuestion } from '#shared/comptes/questions-secretes.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import { type LigneCompte, trouverCompte, trouverCompteParEmail } from './comptes.sql.ts';
import { exigerCompte } from './exiger-compte.ts';
import { exigerLien } from './lien-activation.ts';
import { trouverLien } from './liens.sql.ts';
import { ongletsDuCompte } from './onglets.ts';
import { listerDemandesDuCompte, listerStructuresDuCompte } from './rattachements.sql.ts';

/** NON_CONNECTE. */
export function consulterMonCompte(db: Base, acteur: Acteur): MonCompte {
  const compte = exigerCompte(db, acteur);
  const structures = listerStructuresDuCompte(db, compte.id);
  const espaces = ongletsDuCompte(db, compte.id);
  return {
    ...compte,
    questionSecrete: libelleQuestion(compte.questionSecrete),
    structures,
    demandes: listerDemandesDuCompte(db, compte.id),
    espaces,
    onglets: compte.onglets === null ? espaces : (JSON.parse(compte.onglets) as string[]),
  };
}

/** Whose compte a link activates, and until when. LIEN_INVALIDE. */
export function consulterActivation(db: Base, jeton: string, instant: string) {
  const { compte, lien } = exigerLien(db, jeton, instant);
  const { prenom, nom, emailConnexion, cguAccepteesLe } = compte;
  return { prenom, nom, emailConnexion, expireLe: lien.expireLe, cguAAccepter: cguAccepteesLe === null };
}

/**
 * What must be refused while the password can still be read, that is before it is hashed for the act.
 * LIEN_INVALIDE, or SAISIE_INVALIDE naming the password. Whether the link still opens is left to the act.
 */
export function verifierMotDePasseChoisi(db: Base, { jeton, motDePasse }: ActivationSaisie): void {
  const lien = trouverLien(db, jeton);
  const compte = lien && trouverCompte(db, lien.compteId);
  if (!compte) throw new ErreurMetier('LIEN_INVALIDE');
  const refus = compte.statut === 'EN_ATTENTE_ACTIVATION' ? refuserMotDePasse(motDePasse, compte) : undefined;
  if (refus) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motDePasse: refus } });
}

/** The compte in the seat, if it may take this password, which can still be read. NON_CONNECTE, SAISIE_INVALIDE. */
export function verifierNouveauMotDePasse(db: Base, acteur: Acteur, motDePasse: string): LigneCompte {
  const compte = exigerCompte(db, acteur);
  const refus = refuserMotDePasse(motDePasse, compte);
  if (refus) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motDePasse: refus } });
  return compte;
}

/** What « Mot de passe oublié ? » does for this address: nothing when it is nobody's. For the server only: nobody is told. */
export function suiteDeLOubli(db: Base, emailConnexion: string): 'ACTIVER' | 'REINITIALISER' | undefined {
  const compte = identifier(db, emailConnexion);
  const possibles = compte ? actesPossibles(compte.statut, 'TITULAIRE') : [];
  if (possibles.includes('renvoyerActivation')) return 'ACTIVER';
  return possibles.includes('reinitialiserMotDePasse') ? 'REINITIALISER' : undefined;
}

/** May a new link be sent to this address? For the server only: nobody is told. */
export const attendActivation = (db: Base, emailConnexion: string): boolean =>
  trouverCompteParEmail(db, normaliserEmail(emailConnexion))?.statut === 'EN_ATTENTE_ACTIVATION';

/** What a login is compared with: nothing for an unknown address. */
export const identifier = (db: Base, emailConnexion: string) =>
  trouverCompteParEmail(db, normaliserEmail(emailConnexion));

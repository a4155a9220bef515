import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { envoyerCourriel } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import { type LigneCompte, trouverCompte } from './comptes.sql.ts';
import { annulerLiens, insererLien, type LigneLien, trouverLien } from './liens.sql.ts';

type Envoi = { modele: 'ACTIVATION' | 'ACTIVATION_RENVOYEE'; jeton: string; instant: string };

/** Voids the links sent before, and mails a new one. */
export function envoyerLien(db: Base, compte: LigneCompte, { modele, jeton, instant }: Envoi): void {
  const duree = parametre('dureeLienMinutes');
  const expireLe = minutesApres(instant, duree);
  annulerLiens(db, compte.id, instant);
  insererLien(db, { jeton, compteId: compte.id, emisLe: instant, expireLe });
  const { prenom, nom, emailConnexion } = compte;
  envoyerCourriel(
    db,
    { instant },
    {
      modele,
      destinataire: compte,
      variables: { prenom, nom, emailConnexion, duree: String(duree), expireLe: formaterInstant(expireLe) },
      lien: `/portail/activation/${jeton}`,
    },
  );
}

/** A link that still opens, and the compte that it activates. LIEN_INVALIDE: unknown, used, void or too old. */
export function exigerLien(db: Base, jeton: string, instant: string): { lien: LigneLien; compte: LigneCompte } {
  const lien = trouverLien(db, jeton);
  const compte = lien && trouverCompte(db, lien.compteId);
  const ouvert = lien && !lien.utiliseLe && !lien.annuleLe && instant <= lien.expireLe;
  if (!ouvert || compte?.statut !== 'EN_ATTENTE_ACTIVATION') throw new ErreurMetier('LIEN_INVALIDE');
  return { lien, compte };
}

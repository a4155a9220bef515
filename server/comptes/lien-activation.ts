import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { envoyerCourriel } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import type { LigneCompte } from './comptes.sql.ts';
import { emettreLien, type LienOuvert, trouverLienOuvert } from './liens.ts';

type Envoi = { modele: 'ACTIVATION' | 'ACTIVATION_RENVOYEE'; jeton: string; instant: string };

/** Voids the links sent before, and mails a new one. */
export function envoyerLien(db: Base, compte: LigneCompte, { modele, jeton, instant }: Envoi): void {
  const { id: compteId, prenom, nom, emailConnexion } = compte;
  const validite = emettreLien(db, { compteId, genre: 'ACTIVATION', jeton, instant });
  envoyerCourriel(
    db,
    { instant },
    {
      modele,
      destinataire: compte,
      variables: { prenom, nom, emailConnexion, ...validite },
      lien: `/portail/activation/${jeton}`,
    },
  );
}

/** A link that still opens, and the compte that it activates. LIEN_INVALIDE: unknown, used, void or too old. */
export function exigerLien(db: Base, jeton: string, instant: string): LienOuvert {
  const trouve = trouverLienOuvert(db, { jeton, genre: 'ACTIVATION', instant });
  if (trouve?.compte.statut !== 'EN_ATTENTE_ACTIVATION') throw new ErreurMetier('LIEN_INVALIDE');
  return trouve;
}

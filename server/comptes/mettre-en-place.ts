import type { Temperament } from '#shared/bac/robots.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import { insererCompte, insererSiege, trouverCompteParEmail } from './comptes.sql.ts';

type Personne = {
  emailConnexion: string;
  nom: string;
  prenom: string;
  /** Hash, as `hacherSecret` makes it. */
  motDePasse: string;
  statut: 'ACTIF';
  siege: { tenuPar: 'HUMAIN' | 'ROBOT'; temperament: Temperament };
  instant: string;
};

/** A compte that nobody had to create nor activate: someone of a story, with a seat. EMAIL_EXISTE. */
export function mettreEnPlace(db: Base, { siege, instant, ...personne }: Personne): number {
  const email = normaliserEmail(personne.emailConnexion);
  if (trouverCompteParEmail(db, email)) throw new ErreurMetier('EMAIL_EXISTE');
  const adresses = { emailConnexion: email, emailContact: email, telephone: undefined };
  const compteId = insererCompte(db, { ...personne, ...adresses, cguAccepteesLe: instant, creeLe: instant });
  insererSiege(db, { compteId, ...siege });
  return compteId;
}

import { composer } from '#shared/courriels/composer.ts';
import { MODELES, type NomModele, type VariablesDe } from '#shared/courriels/modeles.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { insererCourriel } from './courriels.sql.ts';

type Envoi<M extends NomModele> = {
  modele: M;
  /** Both addresses of the compte: the model says which one it goes to. */
  destinataire: { emailConnexion: string; emailContact: string };
  variables: VariablesDe<M>;
  /** Page of the portal that it leads to: `/portail/…`. */
  lien?: string;
};

/** Puts a mail in the mailbox of the bac. Nothing ever leaves the machine. To be called by acts only. */
export function envoyerCourriel<M extends NomModele>(
  db: Base,
  { instant }: Pick<Contexte, 'instant'>,
  { modele, destinataire, variables, lien }: Envoi<M>,
): void {
  const adresse = MODELES[modele].a === 'CONNEXION' ? destinataire.emailConnexion : destinataire.emailContact;
  const { objet, corps } = composer(modele, variables);
  insererCourriel(db, { modele, destinataire: normaliserEmail(adresse), objet, corps, lien: lien ?? null, instant });
}

import { composer } from '#shared/courriels/composer.ts';
import { MODELES, type NomModele, type VariablesDe } from '#shared/courriels/modeles.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { insererCourriel } from './courriels.sql.ts';

/** Both addresses of the compte: the model says which one it goes to. */
type Destinataire = { emailConnexion: string; emailContact: string };

type Envoi<M extends NomModele> = {
  modele: M;
  variables: VariablesDe<M>;
  /** Page of the portal that it leads to: `/portail/…`. */
  lien?: string | null;
};

/** Puts a mail in the mailbox of the bac. Nothing ever leaves the machine. To be called by acts only. */
export function envoyerCourriel<M extends NomModele>(
  db: Base,
  contexte: Pick<Contexte, 'instant'>,
  { destinataire, ...envoi }: Envoi<M> & { destinataire: Destinataire },
): void {
  envoyerCourriels(db, contexte, { ...envoi, destinataires: [destinataire] });
}

/** The same mail to each: it is written once. */
export function envoyerCourriels<M extends NomModele>(
  db: Base,
  { instant }: Pick<Contexte, 'instant'>,
  { modele, destinataires, variables, lien = null }: Envoi<M> & { destinataires: readonly Destinataire[] },
): void {
  if (destinataires.length === 0) return;
  const { objet, corps } = composer(modele, variables);
  for (const { emailConnexion, emailContact } of destinataires) {
    const adresse = MODELES[modele].a === 'CONNEXION' ? emailConnexion : emailContact;
    insererCourriel(db, { modele, destinataire: normaliserEmail(adresse), objet, corps, lien, instant });
  }
}

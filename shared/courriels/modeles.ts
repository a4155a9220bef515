import { COURRIELS_COMPTES } from './modeles/comptes.ts';
import { COURRIELS_ENGAGEMENTS } from './modeles/engagements.ts';
import { COURRIELS_ESPACES } from './modeles/espaces.ts';
import { COURRIELS_FACTURES } from './modeles/factures.ts';
import { COURRIELS_FLUX } from './modeles/flux.ts';
import { COURRIELS_RATTACHEMENTS } from './modeles/rattachements.ts';
import { COURRIELS_STRUCTURES } from './modeles/structures.ts';
import { COURRIELS_TRAVAUX } from './modeles/travaux.ts';
import { COURRIELS_UTILISATEURS } from './modeles/utilisateurs.ts';

/** First line of every mail: nobody may take it for a real one. */
export const BANDEAU = 'Message de formation : aucun vrai courriel n’a été envoyé.';
/** Last line (factures § 8). */
export const PIED = 'Ce message est envoyé automatiquement, merci de ne pas y répondre.';
/** A domain that can never exist (ecrans-aide § 4). */
export const EXPEDITEUR = 'ne-pas-repondre@simulateur.invalid';

/**
 * Mails of the portal (ecrans-aide § 4, M1 to M13; factures § 8). The events and the addresses are sourced; the exact
 * subjects and texts were not found: the wording is ours.
 */
export const MODELES = {
  ...COURRIELS_COMPTES,
  ...COURRIELS_STRUCTURES,
  ...COURRIELS_RATTACHEMENTS,
  ...COURRIELS_UTILISATEURS,
  ...COURRIELS_ESPACES,
  ...COURRIELS_FACTURES,
  ...COURRIELS_FLUX,
  ...COURRIELS_ENGAGEMENTS,
  ...COURRIELS_TRAVAUX,
} as const;

export type NomModele = keyof typeof MODELES;

type Noms<T extends string> = T extends `${string}{${infer N}}${infer Reste}` ? N | Noms<Reste> : never;
type NomsDe<M extends NomModele> = Noms<(typeof MODELES)[M]['objet'] | (typeof MODELES)[M]['corps'][number]>;

/** What a mail needs to be written: every `{numero}` of its texts; those with a `?` may be missing. */
export type VariablesDe<M extends NomModele> = {
  [N in NomsDe<M> as N extends `${string}?` ? never : N]: string;
} & { [N in NomsDe<M> as N extends `${infer Facultatif}?` ? Facultatif : never]?: string | undefined };

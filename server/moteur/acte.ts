import type { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Base } from '../db/base.ts';

/** Something happened to an object of the world: the robots, and the rooms that come later, look at it after the act. */
export type Evenement = {
  genre:
    | 'FACTURE'
    | 'SIEGE'
    | 'COMPTE_SUPPRIME'
    | 'RATTACHEMENT'
    | 'ABONNEMENT'
    | 'STRUCTURE_RECOPIEE'
    | 'SERVICE_SUPPRIME'
    | 'ENGAGEMENT';
  id: number;
};

/** Everything from outside that an act may depend on: with it, the same entry gives the same world. */
export type Contexte = {
  /** Simulated instant, ISO UTC. */
  readonly instant: string;
  /** Seeded randomness, in [0, 1). */
  alea(): number;
  signaler(evenement: Evenement): void;
};

/** The only way to change a bac. Its result is kept in the journal: plain data, no secret. */
export type Acte<E = unknown, R = unknown> = {
  readonly nom: string;
  /** What was done, in French, for « Remonter le temps » and the trainer: « Facture envoyée ». */
  readonly libelle: string;
  readonly entree: z.ZodType<E>;
  /** True for acts nobody would want to undo alone (reading a mail, logging in). */
  readonly discret: boolean;
  executer(db: Base, acteur: Acteur, entree: E, contexte: Contexte): R;
  /** On what, in French: « FA-2026-014, Lycée de Valbrune ». Never a secret. */
  decrire?(entree: E, resultat: R): string;
};

type Definition<N extends string, S extends z.ZodType, R> = {
  nom: N;
  libelle: string;
  entree: S;
  discret?: boolean;
  executer(db: Base, acteur: Acteur, entree: z.output<S>, contexte: Contexte): R;
  decrire?(entree: z.output<S>, resultat: R): string;
};

/** The type keeps the name: stories name their acts, and the compiler knows what each one takes and gives. */
export function acte<const N extends string, S extends z.ZodType, R>({
  discret = false,
  ...definition
}: Definition<N, S, R>): Acte<z.output<S>, R> & { readonly nom: N } {
  return { ...definition, entree: definition.entree as z.ZodType<z.output<S>>, discret };
}

/** After each act, and inside its transaction: what others do because of it (a robot plans its answer). */
export type Reaction = (db: Base, evenement: Evenement, contexte: Contexte) => void;

/** Registered acts of every room, by name: the replay and the échéances find them here. */
// biome-ignore lint/suspicious/noExplicitAny: the entry's type is only known to the act itself
export type ActeQuelconque = Acte<any, unknown>;

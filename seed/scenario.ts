import type { Acteur } from '#shared/comptes/acteur.ts';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import type { EntreeDe, NomActe, ResultatDe } from './actes.ts';

/** Someone of the story. Without `acteur`, a visitor of the portal until they log in or take a seat. */
export type Personnage = { nom: string; acteur?: Acteur };

/** What the story has seen so far: the results that steps retained, and the ids of the décor. */
export type Vu = {
  /** A number in the result of the step that said `retenir: souvenir`. */
  nombre(souvenir: string, champ: string): number;
  /** Id of a structure of the décor, by SIRET; of a compte, by address of connexion. */
  structure(siret: string): number;
  compte(email: string): number;
  /** Id of a service of the décor. */
  service(siret: string, code: string): number;
  /** SHA-256 of a file of the story. */
  fichier(nom: string): string;
};

type UnActe<Qui extends string, N extends NomActe> = {
  qui: Qui;
  fait: N;
  avec: EntreeDe<N> | ((vu: Vu) => EntreeDe<N>);
  retenir?: string;
  /** Part of the result. */
  attendu?: Partial<NonNullable<ResultatDe<N>>>;
  /** Code of the whole refusal, or of the field that it names. */
  refus?: CodeRefus;
};

/** One sentence: who, does what, with what, and then what is expected or which refusal. Or time goes by. */
export type Etape<Qui extends string = string> =
  | { [N in NomActe]: UnActe<Qui, N> }[NomActe]
  | { avance: { jours: number } };

export type Scenario<Qui extends string = string> = {
  titre: string;
  recit: string;
  personnages: Readonly<Record<Qui, Personnage>>;
  /** Files received before the story begins, by name; the text stands for their octets. */
  fichiers?: Readonly<Record<string, string>>;
  etapes: readonly Etape<Qui>[];
};

/** A story: it reads aloud, runs as a test and can fill a bac. */
export const scenario = <Qui extends string>(histoire: {
  titre: string;
  recit: string;
  personnages: Record<Qui, Personnage>;
  fichiers?: Readonly<Record<string, string>>;
  etapes: readonly Etape<NoInfer<Qui>>[];
}): Scenario<Qui> => histoire;

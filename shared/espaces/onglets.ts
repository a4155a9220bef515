import type { Vocabulaire } from '../vocabulaire/mots.ts';

type Vus = {
  /** Codes of the espaces that the compte has now. */
  espaces: readonly string[];
  /** Those it had at its last login. */
  onglets: readonly string[];
};

/**
 * Codes that have their tab. The portal of 2021 worked its tabs out at the login only: an espace opened since then
 * waits for the next one [S19]. That of today shows it at once (supposé).
 */
export const espacesMontres = ({ espaces, onglets }: Vus, vocabulaire: Vocabulaire): string[] =>
  vocabulaire === '2021' ? espaces.filter((code) => onglets.includes(code)) : [...espaces];

/** Codes that one has, and whose tab waits for the next login. */
export const ongletsEnAttente = ({ espaces, onglets }: Vus, vocabulaire: Vocabulaire): string[] =>
  vocabulaire === '2021' ? espaces.filter((code) => !onglets.includes(code)) : [];

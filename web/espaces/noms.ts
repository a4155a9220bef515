import { type CodeEspace, ESPACES, espace } from '#shared/espaces/espaces.ts';
import { LIBELLES_MODE, type Mode } from '#shared/espaces/habilitations.ts';
import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';

/** As the portal of these words names it; the code itself when the table does not have it. */
export function nomDeLEspace(code: string, vocabulaire: Vocabulaire): string {
  const connu = ESPACES.find((e) => e.code === code);
  if (!connu) return code;
  return vocabulaire === '2021' ? connu.libelle : connu.actuel.application;
}

/** « Factures émises » between its quotes. */
export const entreGuillemets = (texte: string): string => `«\u00a0${texte}\u00a0»`;

/** « Anne », « Anne ou Paul », « Anne, Paul ou Zoé » */
export function enumerer(noms: readonly string[], lien: 'et' | 'ou'): string {
  const derniers = noms.slice(-2).join(` ${lien} `);
  return [...noms.slice(0, -2), derniers].join(', ');
}

export const nomDuMode = (mode: Mode): string => LIBELLES_MODE[mode].nom;

/** Nobody has to answer: by the espace itself, or for who manages the structure. */
export const estSansReponse = (code: CodeEspace, role: string): boolean => espace(code).sansValidation || role !== 'US';

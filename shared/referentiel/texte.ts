import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';

/** Control characters, marks that reverse the direction of reading, non-characters and halves of a character. */
const ILLISIBLES = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/u;
const ILLISIBLES_HORS_LIGNES = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/u;

const nettoyer = (texte: string) => texte.replace(/\r\n?/g, '\n').normalize('NFC').trim();

function texteBorne(max: number, illisibles: RegExp) {
  return z
    .string({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus })
    .overwrite(nettoyer)
    .max(max, { error: 'TEXTE_TROP_LONG' satisfies CodeRefus, abort: true })
    .refine((texte) => !illisibles.test(texte), { error: 'CARACTERES_INVALIDES' satisfies CodeRefus });
}

const rienSiVide = (texte: string) => (texte === '' ? undefined : texte);

/** One line that must be there. */
export function texteCourt(max: number) {
  return texteBorne(max, ILLISIBLES).min(1, { error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus });
}

/** One line that may be left empty: an empty field is an absent one. */
export function texteOptionnel(max: number) {
  return texteBorne(max, ILLISIBLES).transform(rienSiVide).optional();
}

/** Several lines that must be there (a comment, a message). */
export function texteLong(max: number) {
  return texteBorne(max, ILLISIBLES_HORS_LIGNES).min(1, { error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus });
}

/** Several lines that may be left empty. */
export function texteLongOptionnel(max: number) {
  return texteBorne(max, ILLISIBLES_HORS_LIGNES).transform(rienSiVide).optional();
}

/** An address as it was typed; two addresses are compared through `normaliserEmail`. */
export const Email = texteCourt(100).superRefine((texte, contexte) => {
  const juste = texte === '' || z.regexes.email.test(texte);
  if (!juste) contexte.addIssue({ code: 'custom', message: 'EMAIL_FORMAT' satisfies CodeRefus });
});

/** The form under which an address is unique. */
export function normaliserEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** « Évaluée à l’œil » becomes « Evaluee a l’oeil ». */
export function sansAccents(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE');
}

/** Two texts that a person would call the same give the same result: case, accents, apostrophes, dashes and spaces are folded. */
export function comparable(texte: string): string {
  return sansAccents(texte)
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

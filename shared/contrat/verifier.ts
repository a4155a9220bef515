import type { z } from 'zod';
import { type CodeRefus, ErreurMetier, REFUS } from './erreurs.ts';

const estCode = (texte: string): texte is CodeRefus => texte in REFUS;

/** Code of the catalogue for each field that a schema refuses; schemas carry codes as messages where they can. */
export function champsRefuses(erreur: z.ZodError): Record<string, CodeRefus> {
  const champs: Record<string, CodeRefus> = {};
  for (const defaut of erreur.issues) {
    const champ = defaut.path.join('.');
    champs[champ] ??= estCode(defaut.message) ? defaut.message : codeDe(defaut);
  }
  return champs;
}

function codeDe(defaut: z.core.$ZodIssue): CodeRefus {
  if (defaut.code === 'too_big') return 'TEXTE_TROP_LONG';
  const absent = defaut.code === 'invalid_type' && defaut.input === undefined;
  return absent ? 'CHAMP_OBLIGATOIRE' : 'CHAMP_FORMAT';
}

/** What a schema gave is not checked by it again: the route and the act often ask for the same entry. */
const VERIFIEES = new WeakMap<object, z.ZodType>();

/** Value checked by a schema. Throws ErreurMetier SAISIE_INVALIDE naming each field. */
export function verifier<T>(schema: z.ZodType<T>, valeur: unknown): T {
  const estObjet = typeof valeur === 'object' && valeur !== null;
  if (estObjet && VERIFIEES.get(valeur) === schema) return valeur as T;
  const lu = schema.safeParse(valeur, { reportInput: true });
  if (lu.success) {
    if (typeof lu.data === 'object' && lu.data !== null) VERIFIEES.set(lu.data, schema);
    return lu.data;
  }
  throw new ErreurMetier('SAISIE_INVALIDE', { champs: champsRefuses(lu.error) });
}

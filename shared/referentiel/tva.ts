import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { normaliserIdentifiant, numeroTvaFr } from './siret.ts';

const FORMAT = /^[A-Z]{2}[A-Z0-9]{2,18}$/;
const FRANCAIS = /^FR[0-9A-Z]{2}[0-9]{9}$/;

/**
 * What is wrong with an intra-community VAT number as typed, or nothing. The key of a French one is worked out from its
 * SIREN (comptes-structures § 2.2); a key with a letter follows another rule, which was not found: it is accepted.
 */
export function defautDeLaTva(texte: string): CodeRefus | undefined {
  const numero = normaliserIdentifiant(texte);
  if (!FORMAT.test(numero)) return 'TVA_FORMAT';
  if (!numero.startsWith('FR')) return undefined;
  if (!FRANCAIS.test(numero)) return 'TVA_FORMAT';
  const chiffree = /^FR[0-9]{2}/.test(numero);
  return chiffree && numero !== numeroTvaFr(numero.slice(4)) ? 'TVA_CLE' : undefined;
}

/** « N° de TVA intracommunautaire », which may be left empty. */
export const NumeroTva = z
  .string({ error: 'CHAMP_FORMAT' satisfies CodeRefus })
  .overwrite(normaliserIdentifiant)
  .superRefine((numero, contexte) => {
    const defaut = numero === '' ? undefined : defautDeLaTva(numero);
    if (defaut) contexte.addIssue({ code: 'custom', message: defaut });
  })
  .transform((numero) => (numero === '' ? undefined : numero))
  .optional();

import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';

/** What a copy-paste brings along: spaces of any width, dots, dashes, invisible marks. */
const ORNEMENTS = /[\s.\u200b-\u200f\u2060\-\u2010-\u2015\u2212]/g;

/** An identifier as it is stored and compared: no space, dot or dash, in capitals. */
export function normaliserIdentifiant(texte: string): string {
  return texte.replace(ORNEMENTS, '').toUpperCase();
}

/** From the right, every second digit doubled, minus 9 above 9. A true number sums to a multiple of 10. */
function sommeDeLuhn(chiffres: string): number {
  let somme = 0;
  for (let rang = 0; rang < chiffres.length; rang++) {
    const chiffre = Number(chiffres[chiffres.length - 1 - rang]) * (rang % 2 === 1 ? 2 : 1);
    somme += chiffre > 9 ? chiffre - 9 : chiffre;
  }
  return somme;
}

const cleJuste = (chiffres: string) => sommeDeLuhn(chiffres) % 10 === 0;
const sommeDesChiffres = (chiffres: string) => [...chiffres].reduce((somme, c) => somme + Number(c), 0);

const SIREN_LA_POSTE = '356000000';

export type DefautDuSiret = Extract<CodeRefus, 'SIRET_LONGUEUR' | 'SIRET_CLE'>;

/** What is wrong with a SIRET as typed, or nothing. La Poste's establishments follow their own key [S46]. */
export function defautDuSiret(texte: string): DefautDuSiret | undefined {
  const siret = normaliserIdentifiant(texte);
  if (!/^[0-9]{14}$/.test(siret)) return 'SIRET_LONGUEUR';
  const cleDeLaPoste = siret.startsWith(SIREN_LA_POSTE) && sommeDesChiffres(siret) % 5 === 0;
  return (cleJuste(siret) || cleDeLaPoste) && cleJuste(siret.slice(0, 9)) ? undefined : 'SIRET_CLE';
}

/** 14 digits with a true key; spaces, dots and dashes typed by hand are removed. */
export const Siret = z
  .string({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus })
  .overwrite(normaliserIdentifiant)
  .superRefine((siret, contexte) => {
    const defaut = siret === '' ? 'CHAMP_OBLIGATOIRE' : defautDuSiret(siret);
    if (defaut) contexte.addIssue({ code: 'custom', message: defaut satisfies CodeRefus });
  });
export type Siret = z.infer<typeof Siret>;

/** The 9 digits of the enterprise. */
export function sirenDe(siret: string): string {
  return normaliserIdentifiant(siret).slice(0, 9);
}

/** The French intra-community VAT number of a SIREN of 9 digits. */
export function numeroTvaFr(siren: string): string {
  const cle = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(cle).padStart(2, '0')}${siren}`;
}

/** « 000 101 014 00017 », with no-break spaces. Anything that is not 14 digits comes back unchanged. */
export function formaterSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

const cleDeLuhn = (chiffres: string) => String((10 - (sommeDeLuhn(`${chiffres}0`) % 10)) % 10);

/** Builds a fictitious SIRET with true keys from the first 8 digits of its SIREN and the first 4 of its NIC. */
export function calculerSiret(siren8: string, nic4: string): string {
  const sansCle = `${siren8}${cleDeLuhn(siren8)}${nic4}`;
  return `${sansCle}${cleDeLuhn(sansCle)}`;
}

import type { CodeRefus } from '../contrat/erreurs.ts';
import { normaliserIdentifiant } from './siret.ts';

type PaysIban = {
  /** ISO 3166, two letters. */
  code: string;
  libelle: string;
  /** Characters of an IBAN of that country. */
  longueur: number;
};

/** The SEPA area: lengths of the public registry of IBAN (connaissance). */
// biome-ignore format: one line per country
export const PAYS_IBAN = [
  { code: 'FR', libelle: 'France', longueur: 27 },
  { code: 'AL', libelle: 'Albanie', longueur: 28 },
  { code: 'DE', libelle: 'Allemagne', longueur: 22 },
  { code: 'AD', libelle: 'Andorre', longueur: 24 },
  { code: 'AT', libelle: 'Autriche', longueur: 20 },
  { code: 'BE', libelle: 'Belgique', longueur: 16 },
  { code: 'BG', libelle: 'Bulgarie', longueur: 22 },
  { code: 'CY', libelle: 'Chypre', longueur: 28 },
  { code: 'HR', libelle: 'Croatie', longueur: 21 },
  { code: 'DK', libelle: 'Danemark', longueur: 18 },
  { code: 'ES', libelle: 'Espagne', longueur: 24 },
  { code: 'EE', libelle: 'Estonie', longueur: 20 },
  { code: 'FI', libelle: 'Finlande', longueur: 18 },
  { code: 'GI', libelle: 'Gibraltar', longueur: 23 },
  { code: 'GR', libelle: 'Grèce', longueur: 27 },
  { code: 'HU', libelle: 'Hongrie', longueur: 28 },
  { code: 'IE', libelle: 'Irlande', longueur: 22 },
  { code: 'IS', libelle: 'Islande', longueur: 26 },
  { code: 'IT', libelle: 'Italie', longueur: 27 },
  { code: 'LV', libelle: 'Lettonie', longueur: 21 },
  { code: 'LI', libelle: 'Liechtenstein', longueur: 21 },
  { code: 'LT', libelle: 'Lituanie', longueur: 20 },
  { code: 'LU', libelle: 'Luxembourg', longueur: 20 },
  { code: 'MK', libelle: 'Macédoine du Nord', longueur: 19 },
  { code: 'MT', libelle: 'Malte', longueur: 31 },
  { code: 'MD', libelle: 'Moldavie', longueur: 24 },
  { code: 'MC', libelle: 'Monaco', longueur: 27 },
  { code: 'ME', libelle: 'Monténégro', longueur: 22 },
  { code: 'NO', libelle: 'Norvège', longueur: 15 },
  { code: 'NL', libelle: 'Pays-Bas', longueur: 18 },
  { code: 'PL', libelle: 'Pologne', longueur: 28 },
  { code: 'PT', libelle: 'Portugal', longueur: 25 },
  { code: 'RO', libelle: 'Roumanie', longueur: 24 },
  { code: 'GB', libelle: 'Royaume-Uni', longueur: 22 },
  { code: 'SM', libelle: 'Saint-Marin', longueur: 27 },
  { code: 'RS', libelle: 'Serbie', longueur: 22 },
  { code: 'SK', libelle: 'Slovaquie', longueur: 24 },
  { code: 'SI', libelle: 'Slovénie', longueur: 19 },
  { code: 'SE', libelle: 'Suède', longueur: 24 },
  { code: 'CH', libelle: 'Suisse', longueur: 21 },
  { code: 'CZ', libelle: 'Tchéquie', longueur: 24 },
  { code: 'VA', libelle: 'Vatican', longueur: 22 },
] as const satisfies readonly PaysIban[];

/** Bank of the exercises: no bank of France has this code (comptes-structures § 7.3). */
const BANQUE_D_EXERCICE = '99999';

/** IBAN printed as examples everywhere, accounts of nobody (§ 7.3): a foreign one is practised on them. */
const EXEMPLES_ETRANGERS: readonly string[] = ['DE89370400440532013000', 'BE68539007547034'];

/** Letters are counted from 10 (IBAN): A = 10 … Z = 35. */
function resteDe97(texte: string): number {
  let reste = 0;
  for (const c of texte) {
    const valeur = Number.parseInt(c, 36);
    reste = (reste * (valeur > 9 ? 100 : 10) + valeur) % 97;
  }
  return reste;
}

const cleDIbanJuste = (iban: string): boolean => resteDe97(`${iban.slice(4)}${iban.slice(0, 4)}`) === 1;

/** Letters of a French account: A, J = 1; B, K, S = 2; … I, R, Z = 9. */
const chiffreDuRib = (c: string): string => {
  const rang = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(c);
  if (rang < 0) return c;
  return String(rang < 18 ? (rang % 9) + 1 : rang - 16);
};

/** Key of the 23 characters of a French RIB: bank, branch, account and key are one multiple of 97. */
export function cleDeRibJuste(rib: string): boolean {
  const lu = /^([0-9]{5})([0-9]{5})([0-9A-Z]{11})([0-9]{2})$/.exec(rib);
  if (!lu) return false;
  const [banque = '', guichet = '', compte = '', cle = ''] = lu.slice(1).map((p) => [...p].map(chiffreDuRib).join(''));
  const somme = 89 * resteDe97(banque) + 15 * resteDe97(guichet) + 3 * resteDe97(compte);
  return 97 - (somme % 97) === Number(cle);
}

export type DefautDIban = Extract<CodeRefus, 'IBAN_PAYS' | 'IBAN_LONGUEUR' | 'IBAN_CLE' | 'IBAN_CLE_RIB'>;

/** What is wrong with an IBAN as typed, spaces allowed; nothing when its keys are true. */
export function defautDeLIban(texte: string): DefautDIban | undefined {
  const iban = normaliserIdentifiant(texte);
  const pays = PAYS_IBAN.find(({ code }) => code === iban.slice(0, 2));
  if (!pays) return 'IBAN_PAYS';
  if (iban.length !== pays.longueur) return 'IBAN_LONGUEUR';
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(iban) || !cleDIbanJuste(iban)) return 'IBAN_CLE';
  const francais = pays.code === 'FR' || pays.code === 'MC';
  return francais && !cleDeRibJuste(iban.slice(4)) ? 'IBAN_CLE_RIB' : undefined;
}

/** Of a bank that does not exist, or of a documented example: the only ones that the practice accepts. */
export function estIbanDExercice(texte: string): boolean {
  const iban = normaliserIdentifiant(texte);
  return iban.startsWith('FR') ? iban.slice(4, 9) === BANQUE_D_EXERCICE : EXEMPLES_ETRANGERS.includes(iban);
}

/** Same for the number of an account that is not an IBAN. */
export const estCompteDExercice = (texte: string): boolean =>
  normaliserIdentifiant(texte).startsWith(BANQUE_D_EXERCICE);

export type DefautDeBic = Extract<CodeRefus, 'BIC_LONGUEUR' | 'BIC_FORMAT'>;

/** 4 letters (bank), 2 letters (country), 2 (place), and 3 for a branch or none. */
export function defautDuBic(texte: string): DefautDeBic | undefined {
  const bic = normaliserIdentifiant(texte);
  if (bic.length !== 8 && bic.length !== 11) return 'BIC_LONGUEUR';
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) ? undefined : 'BIC_FORMAT';
}

/** « FR76 9999 9000 … », with no-break spaces. */
export const grouperIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');

/** For who does not manage the accounts: the last four only. */
export const masquerIban = (iban: string): string => `••••\u00a0${iban.slice(-4)}`;

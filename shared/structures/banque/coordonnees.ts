import { z } from 'zod';
import type { CodeRefus } from '../../contrat/erreurs.ts';
import { Jour } from '../../referentiel/date.ts';
import { facultatif } from '../../referentiel/facultatif.ts';
import {
  cleDeRibJuste,
  defautDeLIban,
  defautDuBic,
  estCompteDExercice,
  estIbanDExercice,
  PAYS_IBAN,
} from '../../referentiel/iban.ts';
import { defautDeLIdentifiant, TYPES_D_IDENTIFIANT, type TypeIdentifiant } from '../../referentiel/identifiants.ts';
import { normaliserIdentifiant } from '../../referentiel/siret.ts';
import { texteCourt, texteOptionnel } from '../../referentiel/texte.ts';
import { RibJoint } from './rib.ts';

/** « Type de coordonnées bancaires » (comptes-structures § 7.2). */
export const TYPES_DE_COORDONNEES = [
  { code: 'IBAN', libelle: 'IBAN', aide: 'Un compte de la zone SEPA', source: 'connaissance' },
  { code: 'AUTRE', libelle: 'Autre / RIB', aide: 'Un compte qui n’a pas d’IBAN', source: 'connaissance' },
] as const;

/** Countries whose accounts have no IBAN, for the other type (supposé: a few are enough to practise). */
const PAYS_SANS_IBAN = [
  { code: 'DZ', libelle: 'Algérie' },
  { code: 'AU', libelle: 'Australie' },
  { code: 'CA', libelle: 'Canada' },
  { code: 'US', libelle: 'États-Unis' },
  { code: 'JP', libelle: 'Japon' },
  { code: 'MA', libelle: 'Maroc' },
] as const;

export const PAYS_DES_COMPTES: readonly { code: string; libelle: string }[] = [...PAYS_IBAN, ...PAYS_SANS_IBAN];
const CODES_PAYS = PAYS_DES_COMPTES.map(({ code }) => code) as [string, ...string[]];
const TYPES_FACTEUR = TYPES_D_IDENTIFIANT.map(({ code }) => code) as [TypeIdentifiant, ...TypeIdentifiant[]];

const FORMAT = { error: 'CHAMP_FORMAT' satisfies CodeRefus };

/** Dates of validity, as they are typed to reactivate. */
export const DatesDeCoordonnees = z.object({ dateDebut: facultatif(Jour), dateFin: facultatif(Jour) });

const Champs = DatesDeCoordonnees.extend({
  nom: texteCourt(80),
  type: z.enum(['IBAN', 'AUTRE'], FORMAT),
  codePays: z.enum(CODES_PAYS, FORMAT),
  /** IBAN, or number of the account when it has none. */
  iban: texteCourt(60).overwrite(normaliserIdentifiant),
  bic: facultatif(z.string().overwrite(normaliserIdentifiant)),
  banque: texteOptionnel(80),
  titulaire: texteOptionnel(99),
  affactureur: z.boolean(),
  facteurType: facultatif(z.string().pipe(z.enum(TYPES_FACTEUR, FORMAT))),
  facteurIdentifiant: texteOptionnel(80),
  facteurNom: texteOptionnel(99),
  parDefaut: z.boolean(),
  rib: RibJoint.optional(),
});
type Saisie = z.infer<typeof Champs>;

/** What is wrong with the number of the account, for its type and country. */
function defautDuNumero({ type, codePays, iban }: Partial<Saisie>): CodeRefus | undefined {
  if (typeof iban !== 'string' || iban === '') return undefined;
  if (type === 'AUTRE') {
    if (!/^[0-9A-Z]{5,34}$/.test(iban)) return 'COMPTE_FORMAT';
    if (!estCompteDExercice(iban)) return 'IBAN_REEL';
    return codePays === 'FR' && !cleDeRibJuste(iban) ? 'IBAN_CLE_RIB' : undefined;
  }
  const defaut = defautDeLIban(iban);
  if (defaut) return defaut;
  if (codePays !== iban.slice(0, 2)) return 'IBAN_AUTRE_PAYS';
  return estIbanDExercice(iban) ? undefined : 'IBAN_REEL';
}

/** Optional for a French IBAN, required otherwise. */
export const bicObligatoire = ({ type, codePays }: Partial<Saisie>): boolean => type !== 'IBAN' || codePays !== 'FR';

function defautDuBicSaisi(saisie: Partial<Saisie>): CodeRefus | undefined {
  if (typeof saisie.bic === 'string') return defautDuBic(saisie.bic);
  return bicObligatoire(saisie) ? 'BIC_OBLIGATOIRE' : undefined;
}

function defautDuFacteur({ affactureur, facteurType, facteurIdentifiant }: Partial<Saisie>): CodeRefus | undefined {
  if (affactureur !== true) return undefined;
  if (typeof facteurIdentifiant !== 'string') return 'CHAMP_OBLIGATOIRE';
  return facteurType && defautDeLIdentifiant(facteurType, facteurIdentifiant);
}

const requisAvecFacteur = (champ: 'facteurType' | 'facteurNom') => (saisie: Partial<Saisie>) =>
  saisie.affactureur === true && saisie[champ] === undefined ? ('CHAMP_OBLIGATOIRE' satisfies CodeRefus) : undefined;

/** Checked whatever the other fields hold: everything is said at once. */
function regle(champ: keyof Saisie, defaut: (saisie: Partial<Saisie>) => CodeRefus | undefined) {
  const options = {
    path: [champ],
    error: ({ input }: { input?: unknown }) => defaut(Object(input) as Partial<Saisie>) ?? 'CHAMP_FORMAT',
    when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
  };
  return [(saisie: Saisie) => defaut(saisie) === undefined, options] as const;
}

/** Form of a bank account (comptes-structures § 7.2). The lengths are supposées. */
export const CoordonneesSaisie = Champs.refine(...regle('iban', defautDuNumero))
  .refine(...regle('bic', defautDuBicSaisi))
  .refine(...regle('facteurType', requisAvecFacteur('facteurType')))
  .refine(...regle('facteurIdentifiant', defautDuFacteur))
  .refine(...regle('facteurNom', requisAvecFacteur('facteurNom')));
export type CoordonneesSaisie = z.infer<typeof CoordonneesSaisie>;

/** Labels of the form, in its order. */
export const LIBELLES_DE_COORDONNEES = {
  nom: 'Nom du compte',
  type: 'Type de coordonnées bancaires',
  codePays: 'Code pays',
  iban: 'IBAN',
  bic: 'BIC',
  banque: 'Nom de la banque',
  titulaire: 'Titulaire',
  affactureur: 'Affactureur',
  facteurType: 'Type d’identifiant de l’affactureur',
  facteurIdentifiant: 'Identifiant de l’affactureur',
  facteurNom: 'Raison sociale de l’affactureur',
  dateDebut: 'Date de début de validité',
  dateFin: 'Date de fin de validité',
  parDefaut: 'Compte par défaut',
  rib: 'RIB',
} as const satisfies Record<keyof CoordonneesSaisie, string>;

/** Prestataires de justice and professionnels agricoles must join their RIB [S52]: these espaces tell them (supposé). */
export const ribObligatoire = (espacesOuverts: readonly string[]): boolean =>
  espacesOuverts.some((espace) => espace === 'MEMOIRES_JUSTICE' || espace === 'REMBOURSEMENT_TIC');

import type { CodeRefus } from '../contrat/erreurs.ts';
import { defautDuSiret, normaliserIdentifiant } from './siret.ts';

type TypeDIdentifiant = {
  code: string;
  libelle: string;
  /** Under the field, supposé. */
  aide: string;
  /** What is wrong with a normalised identifier, or nothing. */
  defaut: (identifiant: string) => CodeRefus | undefined;
  source: string;
};

const auFormat = (format: RegExp) => (identifiant: string) =>
  format.test(identifiant) ? undefined : ('CHAMP_FORMAT' satisfies CodeRefus);

/** The other member states, as VAT numbers write them (EL is Greece). */
const PAYS_UE = 'AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK';

// Notes on the structures, § 2.2, in the order of the guides. Only suppliers may have another type than SIRET [S18].
export const TYPES_D_IDENTIFIANT = [
  { code: 'SIRET', libelle: 'SIRET', aide: '14 chiffres, sans espace', defaut: defautDuSiret, source: 'S46' },
  {
    code: 'UE_HORS_FRANCE',
    libelle: 'Structure européenne hors France',
    aide: 'Numéro de TVA intracommunautaire (ex. : BE0123456789), 18 caractères au maximum',
    defaut: auFormat(new RegExp(`^(?:${PAYS_UE})[A-Z0-9]{2,16}$`)),
    source: 'S38',
  },
  {
    code: 'HORS_UE',
    libelle: 'Structure hors UE',
    aide: 'Code pays sur 2 lettres suivi des 16 premiers caractères de la raison sociale (ex. : CHTOITURESDULEMAN)',
    // FRWF is Wallis-et-Futuna, the only French beginning of this type.
    defaut: auFormat(new RegExp(`^(?:FRWF.{1,14}|(?!FR|GR|${PAYS_UE})[A-Z]{2}.{1,16})$`, 'u')),
    source: 'S38',
  },
  { code: 'RIDET', libelle: 'RIDET', aide: '9 ou 10 chiffres', defaut: auFormat(/^[0-9]{9,10}$/), source: 'S38' },
  {
    code: 'TAHITI',
    libelle: 'Numéro TAHITI',
    aide: '9 caractères',
    defaut: auFormat(/^[A-Z0-9]{9}$/),
    source: 'S38',
  },
  {
    code: 'PARTICULIER',
    libelle: 'Particulier',
    aide: 'Identifiant attribué automatiquement à partir du nom et du prénom',
    defaut: auFormat(/^.{1,80}$/u),
    source: 'S18',
  },
  {
    code: 'AUTRE',
    libelle: 'En cours d’immatriculation',
    aide: 'Identifiant provisoire, 80 caractères au maximum',
    defaut: auFormat(/^.{1,80}$/u),
    source: 'connaissance',
  },
] as const satisfies readonly TypeDIdentifiant[];

export type TypeIdentifiant = (typeof TYPES_D_IDENTIFIANT)[number]['code'];

/** What is wrong with an identifier as typed, for its type; nothing when it can be used. */
export function defautDeLIdentifiant(type: TypeIdentifiant, texte: string): CodeRefus | undefined {
  const identifiant = normaliserIdentifiant(texte);
  if (identifiant === '') return 'CHAMP_OBLIGATOIRE';
  return TYPES_D_IDENTIFIANT.find((t) => t.code === type)?.defaut(identifiant);
}

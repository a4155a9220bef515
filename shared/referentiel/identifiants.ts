import type { CodeRefus } from '../contrat/erreurs.ts';
import { type CodePays, estPays, zoneDuPays } from './pays.ts';
import { defautDuSiret, normaliserIdentifiant } from './siret.ts';
import { sansAccents } from './texte.ts';

type TypeDIdentifiant = {
  /** Name in the API [S34]. */
  code: string;
  libelle: string;
  pourQui: string;
  /** Under the field: the expected format. The wording is supposé. */
  aide: string;
  exemple: string;
  longueurMax: number;
  /** The form under which it is stored and unique. */
  normaliser: (texte: string) => string;
  /** What is wrong with a normalised identifier, or nothing. */
  defaut: (identifiant: string) => CodeRefus | undefined;
  /** The country that the identifier says; nothing when it says none. */
  pays: (identifiant: string) => CodePays | undefined;
  source: string;
};

const auFormat = (format: RegExp, refus: CodeRefus) => (identifiant: string) =>
  format.test(identifiant) ? undefined : refus;

const sansOrnement = (texte: string) => sansAccents(normaliserIdentifiant(texte));

/** VAT numbers write Greece EL. */
function paysDeLaTva(identifiant: string): CodePays | undefined {
  const prefixe = identifiant.slice(0, 2);
  const code = prefixe === 'EL' ? 'GR' : prefixe;
  return prefixe !== 'GR' && estPays(code) && zoneDuPays(code) === 'UE' ? code : undefined;
}

const WALLIS_ET_FUTUNA = 'FRWF';

/** FRWF is Wallis-et-Futuna, the only French beginning of this type. */
function paysHorsUe(identifiant: string): CodePays | undefined {
  if (identifiant.startsWith(WALLIS_ET_FUTUNA)) return 'WF';
  const code = identifiant.slice(0, 2);
  return estPays(code) && zoneDuPays(code) === 'MONDE' ? code : undefined;
}

function defautHorsUe(identifiant: string): CodeRefus | undefined {
  const juste = paysHorsUe(identifiant) && /^(FRWF.{1,14}|..(?<!FR).{1,16})$/u.test(identifiant);
  return juste ? undefined : 'IDENTIFIANT_HORS_UE';
}

function defautUe(identifiant: string): CodeRefus | undefined {
  const juste = paysDeLaTva(identifiant) && /^[A-Z]{2}[A-Z0-9]{2,16}$/.test(identifiant);
  return juste ? undefined : 'IDENTIFIANT_UE';
}

// Notes on the structures, § 2.2, in the order of the guides. Only suppliers may have another type than SIRET [S18].
export const TYPES_D_IDENTIFIANT = [
  {
    code: 'SIRET',
    libelle: 'SIRET',
    pourQui: 'les entreprises, associations et organismes établis en France',
    aide: '14 chiffres, sans espace',
    exemple: '00010101400017',
    longueurMax: 14,
    normaliser: normaliserIdentifiant,
    defaut: defautDuSiret,
    pays: () => 'FR',
    source: 'S46',
  },
  {
    code: 'UE_HORS_FRANCE',
    libelle: 'Structure européenne hors France',
    pourQui: 'les entreprises dont le siège est dans un autre pays de l’Union européenne',
    aide: 'Numéro de TVA intracommunautaire (ex. : BE0123456789), 18 caractères au maximum',
    exemple: 'BE0123456789',
    longueurMax: 18,
    normaliser: normaliserIdentifiant,
    defaut: defautUe,
    pays: paysDeLaTva,
    source: 'S38',
  },
  {
    code: 'HORS_UE',
    libelle: 'Structure hors UE',
    pourQui: 'les entreprises hors de l’Union européenne, et celles de Wallis-et-Futuna',
    aide: 'Code pays sur 2 lettres suivi des 16 premiers caractères de la raison sociale (ex. : CHTOITURESDULEMAN). Wallis-et-Futuna : FRWF suivi des 14 premiers',
    exemple: 'CHTOITURESDULEMAN',
    longueurMax: 18,
    normaliser: sansOrnement,
    defaut: defautHorsUe,
    pays: paysHorsUe,
    source: 'S38',
  },
  {
    code: 'RIDET',
    libelle: 'RIDET',
    pourQui: 'les entreprises de Nouvelle-Calédonie',
    aide: '9 ou 10 chiffres',
    exemple: '0123456001',
    longueurMax: 10,
    normaliser: normaliserIdentifiant,
    defaut: auFormat(/^[0-9]{9,10}$/, 'IDENTIFIANT_RIDET'),
    pays: () => 'NC',
    source: 'S38',
  },
  {
    code: 'TAHITI',
    libelle: 'Numéro TAHITI',
    pourQui: 'les entreprises de Polynésie française',
    aide: '9 caractères',
    exemple: 'A12345678',
    longueurMax: 9,
    normaliser: normaliserIdentifiant,
    defaut: auFormat(/^[A-Z0-9]{9}$/, 'IDENTIFIANT_TAHITI'),
    pays: () => 'PF',
    source: 'S38',
  },
  {
    code: 'PARTICULIER',
    libelle: 'Particulier',
    pourQui: 'les personnes qui facturent en leur nom : experts, interprètes, témoins…',
    aide: 'Identifiant attribué automatiquement à partir du nom et du prénom',
    exemple: 'LEROUXJEANNE000001',
    longueurMax: 20,
    normaliser: sansOrnement,
    defaut: auFormat(/^[A-Z]{1,12}[0-9]{6,8}$/, 'IDENTIFIANT_FORMAT'),
    pays: () => undefined,
    source: 'S18',
  },
  {
    code: 'AUTRE',
    libelle: 'En cours d’immatriculation',
    pourQui: 'les entreprises qui attendent leur SIRET',
    aide: 'Identifiant provisoire, 80 caractères au maximum',
    exemple: 'IMMATRICULATION2026014',
    longueurMax: 80,
    normaliser: sansOrnement,
    defaut: auFormat(/^.{1,80}$/u, 'IDENTIFIANT_FORMAT'),
    pays: () => undefined,
    source: 'connaissance',
  },
] as const satisfies readonly TypeDIdentifiant[];

export type TypeIdentifiant = (typeof TYPES_D_IDENTIFIANT)[number]['code'];

/** The row of a type. */
export function typeDIdentifiant(code: string): TypeDIdentifiant {
  const trouve = TYPES_D_IDENTIFIANT.find((t) => t.code === code);
  if (!trouve) throw new RangeError(`type d’identifiant inconnu : ${code}`);
  return trouve;
}

/** An identifier as it is stored, for its type. */
export const normaliserSelonLeType = (type: TypeIdentifiant, texte: string): string =>
  typeDIdentifiant(type).normaliser(texte);

/** What is wrong with an identifier as typed, for its type; nothing when it can be used. */
export function defautDeLIdentifiant(type: TypeIdentifiant, texte: string): CodeRefus | undefined {
  const { normaliser, defaut } = typeDIdentifiant(type);
  const identifiant = normaliser(texte);
  return identifiant === '' ? 'CHAMP_OBLIGATOIRE' : defaut(identifiant);
}

/** The country that an identifier says, as it is typed. */
export function paysDeLIdentifiant(type: TypeIdentifiant, texte: string): CodePays | undefined {
  const { normaliser, pays } = typeDIdentifiant(type);
  return pays(normaliser(texte));
}

const lettres = (texte: string) =>
  sansAccents(texte)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** An identifier of type HORS_UE goes on with the beginning of the name [S38]; accents and punctuation do not count. */
export function suitLaRaisonSociale(identifiant: string, raisonSociale: string): boolean {
  const suite = identifiant.slice(identifiant.startsWith(WALLIS_ET_FUTUNA) ? WALLIS_ET_FUTUNA.length : 2);
  return lettres(suite) !== '' && lettres(raisonSociale).startsWith(lettres(suite));
}

type Personne = { nom: string; prenom: string };

const LETTRES_DU_NOM = 12;
const CHIFFRES_DU_RANG = 6;

/**
 * The identifier that the portal makes for a particulier (§ 2.2, supposé): the first 12 letters of nom and prénom, then a
 * rank. It says nothing else of the person: it can be read by whoever looks for a structure.
 */
export function identifiantDuParticulier({ nom, prenom }: Personne, rang = 1): string {
  const seules = `${sansAccents(nom)}${sansAccents(prenom)}`.toUpperCase().replace(/[^A-Z]/g, '');
  return `${seules.slice(0, LETTRES_DU_NOM) || 'X'}${String(rang).padStart(CHIFFRES_DU_RANG, '0')}`;
}

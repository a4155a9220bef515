import { espacesParDefaut } from '#shared/espaces/espaces.ts';
import { CHAMPS_INSEE, champsASaisir } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';

/** The form as it is typed: empty fields are empty texts. */
export type StructureTapee = Record<(typeof CHAMPS)[number], string> & { espaces: string[] };

const CHAMPS = [
  'siret',
  'raisonSociale',
  'adresse',
  'complement1',
  'complement2',
  'codePostal',
  'ville',
  'telephone',
  'email',
  'numeroTva',
  'numeroRcs',
] as const;

/** « Factures émises » is what a supplier comes for; others come without asking. */
export const STRUCTURE_VIDE: StructureTapee = {
  siret: '',
  raisonSociale: '',
  adresse: '',
  complement1: '',
  complement2: '',
  codePostal: '',
  ville: '',
  telephone: '',
  email: '',
  numeroTva: '',
  numeroRcs: '',
  espaces: ['FACTURES_EMISES'],
};

export const ESPACES_D_OFFICE = espacesParDefaut('PRIVEE');

export const LIBELLES: Record<keyof StructureTapee, string> = {
  siret: 'Identifiant (SIRET)',
  raisonSociale: 'Raison sociale',
  adresse: 'Adresse',
  complement1: 'Complément d’adresse 1',
  complement2: 'Complément d’adresse 2',
  codePostal: 'Code postal',
  ville: 'Ville',
  telephone: 'Téléphone',
  email: 'Adresse électronique',
  numeroTva: 'N° de TVA intracommunautaire',
  numeroRcs: 'N° RCS',
  espaces: 'Espaces',
};

export const NOMS_DES_CHAMPS = [...CHAMPS, 'espaces'] as const;

/** What the INSEE fills; what it masks is left for the person to type. */
export function remplirDepuisInsee(tapee: StructureTapee, etablissement: EtablissementInsee): StructureTapee {
  const masques = champsASaisir(etablissement);
  const remplis = CHAMPS_INSEE.map((champ) => [champ, masques.includes(champ) ? '' : etablissement[champ]]);
  const { siret, numeroTva } = etablissement;
  return { ...tapee, ...Object.fromEntries(remplis), siret, numeroTva };
}

/** An empty address is an absent one. */
export const aEnvoyer = (tapee: StructureTapee) => ({ ...tapee, email: tapee.email.trim() || undefined });

import { espacesParDefaut } from '#shared/espaces/espaces.ts';
import type { TypeIdentifiant } from '#shared/referentiel/identifiants.ts';
import { CHAMPS_INSEE, champsASaisir } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import type { DemandeDe } from '../../api/client.ts';

/** The form as it is typed: empty fields are empty texts. */
export type StructureTapee = Record<Exclude<keyof typeof LIBELLES, 'typeIdentifiant' | 'espaces'>, string> & {
  typeIdentifiant: TypeIdentifiant;
  espaces: string[];
};

/** In the order of the form: the summary of errors follows it. */
export const LIBELLES = {
  typeIdentifiant: 'Type d’identifiant',
  siret: 'Identifiant (SIRET)',
  identifiant: 'Identifiant',
  nom: 'Nom',
  prenom: 'Prénom',
  raisonSociale: 'Raison sociale',
  adresse: 'Adresse',
  complement1: 'Complément d’adresse 1',
  complement2: 'Complément d’adresse 2',
  codePostal: 'Code postal',
  ville: 'Ville',
  pays: 'Pays',
  telephone: 'Téléphone',
  fax: 'Fax',
  email: 'Adresse électronique',
  numeroTva: 'N° de TVA intracommunautaire',
  numeroRcs: 'N° RCS',
  espaces: 'Espaces',
} as const;

/** « Factures émises » is what a supplier comes for; others come without asking. */
export const STRUCTURE_VIDE: StructureTapee = {
  typeIdentifiant: 'SIRET',
  siret: '',
  identifiant: '',
  nom: '',
  prenom: '',
  raisonSociale: '',
  adresse: '',
  complement1: '',
  complement2: '',
  codePostal: '',
  ville: '',
  pays: 'FR',
  telephone: '',
  fax: '',
  email: '',
  numeroTva: '',
  numeroRcs: '',
  espaces: ['FACTURES_EMISES'],
};

export const ESPACES_D_OFFICE = espacesParDefaut('PRIVEE');

/** What the INSEE fills; what it masks is left for the person to type. */
export function remplirDepuisInsee(tapee: StructureTapee, etablissement: EtablissementInsee): StructureTapee {
  const masques = champsASaisir(etablissement);
  const remplis = CHAMPS_INSEE.map((champ) => [champ, masques.includes(champ) ? '' : etablissement[champ]]);
  const { siret, numeroTva } = etablissement;
  return { ...tapee, ...Object.fromEntries(remplis), siret, numeroTva };
}

/** The name that the structure will bear. */
export const nomDeLaStructure = ({ typeIdentifiant, raisonSociale, prenom, nom }: StructureTapee): string =>
  typeIdentifiant === 'PARTICULIER' ? `${prenom} ${nom}` : raisonSociale;

/** Only what the type asks for; an empty address is an absent one. */
export function aEnvoyer(tapee: StructureTapee): DemandeDe<'creerStructure'>['corps'] {
  const { typeIdentifiant, siret, identifiant, nom, prenom, raisonSociale, pays, ...commun } = tapee;
  const coordonnees = { ...commun, email: tapee.email.trim() || undefined };
  if (typeIdentifiant === 'SIRET') return { ...coordonnees, siret, raisonSociale };
  if (typeIdentifiant === 'PARTICULIER') return { ...coordonnees, typeIdentifiant, nom, prenom, pays };
  return { ...coordonnees, typeIdentifiant, identifiant, raisonSociale, pays };
}

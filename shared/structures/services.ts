import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { Jour } from '../referentiel/date.ts';
import { facultatif } from '../referentiel/facultatif.ts';
import { comparable, Email, texteCourt, texteLongOptionnel, texteOptionnel } from '../referentiel/texte.ts';

/** « Service des factures publiques »: on each public structure, for invoices between public bodies only [S36]. */
export const SERVICE_DES_FACTURES_PUBLIQUES = {
  code: 'FACTURES_PUBLIQUES',
  nom: 'Service des factures publiques',
} as const;

/** The portal keeps this service: nobody renames, closes or deletes it. */
export const estDuPortail = (code: string): boolean => code === SERVICE_DES_FACTURES_PUBLIQUES.code;

/** Longest code and name, in characters (supposé). */
export const CODE_MAX = 100;
const NOM_MAX = 255;
export const DESCRIPTION_MAX = 500;

/** Dates of validity, as they are typed to add or to reactivate. */
export const DatesDeService = z.object({ dateDebut: Jour, dateFin: facultatif(Jour) });

/** Form of a service (comptes-structures § 5.2). The lengths are supposées. */
export const ServiceSaisie = DatesDeService.extend({
  code: texteCourt(CODE_MAX),
  nom: texteCourt(NOM_MAX),
  description: texteLongOptionnel(DESCRIPTION_MAX),
  adresse: texteOptionnel(100),
  complement1: texteOptionnel(100),
  complement2: texteOptionnel(100),
  codePostal: texteOptionnel(10),
  ville: texteOptionnel(80),
  telephone: texteOptionnel(20),
  courriel: facultatif(Email),
  engagementObligatoire: z.boolean(),
  miseEnPaiement: z.boolean(),
  /** Codes of the espaces of the service. */
  espaces: z.array(z.string().max(40)).max(20),
});
export type ServiceSaisie = z.infer<typeof ServiceSaisie>;

/** Labels of the form, in its order. */
export const LIBELLES_DE_SERVICE = {
  code: 'Code du service',
  nom: 'Nom du service',
  description: 'Description',
  dateDebut: 'Date de début de validité',
  dateFin: 'Date de fin de validité',
  adresse: 'Adresse',
  complement1: 'Complément d’adresse 1',
  complement2: 'Complément d’adresse 2',
  codePostal: 'Code postal',
  ville: 'Ville',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  engagementObligatoire: 'Le numéro d’engagement est obligatoire',
  miseEnPaiement: 'Statut de mise en paiement',
  espaces: 'Espaces du service',
} as const satisfies Record<keyof ServiceSaisie, string>;

const sansBlancs = (code: string) => comparable(code).replace(/ /g, '');

/**
 * Codes that a hurried reader would take for this one: only the case, the accents or the spaces differ. They are other
 * services all the same, for codes are compared exactly (supposé).
 */
export function codesVoisins(code: string, autres: readonly string[]): string[] {
  const tape = code.trim();
  return tape === '' ? [] : autres.filter((autre) => autre !== tape && sansBlancs(autre) === sansBlancs(tape));
}

type Gardes = { nature: 'PRIVEE' | 'PUBLIQUE'; espacesOuverts: readonly string[]; autresCodes: readonly string[] };

/** What its structure refuses in a service, by field. `autresCodes`: those of its other services. */
export function defautsDuService(
  { code, engagementObligatoire, espaces }: Pick<ServiceSaisie, 'code' | 'engagementObligatoire' | 'espaces'>,
  { nature, espacesOuverts, autresCodes }: Gardes,
): Partial<Record<keyof ServiceSaisie, CodeRefus>> {
  const defauts: Partial<Record<keyof ServiceSaisie, CodeRefus>> = {};
  if (autresCodes.includes(code)) defauts.code = 'SERVICE_CODE_EXISTE';
  else if (estDuPortail(code) && nature === 'PRIVEE') defauts.code = 'SERVICE_CODE_RESERVE';
  if (engagementObligatoire && nature === 'PRIVEE') defauts.engagementObligatoire = 'SERVICE_ENGAGEMENT_PRIVE';
  if (!espaces.every((espace) => espacesOuverts.includes(espace))) defauts.espaces = 'SERVICE_ESPACE_FERME';
  return defauts;
}

type Garni = { espaces: number; utilisateurs: number };

/** Why nobody can use a service yet (comptes-structures § 9, 16 and 17); nothing when all is there. */
export function manqueDuService({ espaces, utilisateurs }: Garni): string | undefined {
  if (espaces === 0 && utilisateurs === 0)
    return 'Ce service n’a encore ni espace ni utilisateur : personne ne peut s’en servir.';
  if (espaces === 0) return 'Ce service n’a pas encore d’espace : ses utilisateurs ne peuvent rien y faire.';
  if (utilisateurs === 0)
    return 'Ce service n’a pas encore d’utilisateur : seuls les gestionnaires de la structure le voient.';
  return undefined;
}

import { z } from 'zod';
import { TYPES_D_IDENTIFIANT, type TypeIdentifiant } from '../referentiel/identifiants.ts';
import { normaliserIdentifiant } from '../referentiel/siret.ts';
import { comparable, texteLongOptionnel, texteOptionnel } from '../referentiel/texte.ts';
import type { Vocabulaire } from '../vocabulaire/mots.ts';

const CODES = TYPES_D_IDENTIFIANT.map(({ code }) => code) as [TypeIdentifiant, ...TypeIdentifiant[]];

/** A structure is named by its identifier, never by the number it has in the bac: numbers can be guessed. */
export const StructureVisee = z.object({
  typeIdentifiant: z.enum(CODES).default('SIRET'),
  identifiant: z.string().max(80).overwrite(normaliserIdentifiant).min(1, { error: 'CHAMP_OBLIGATOIRE' }),
});
export type StructureVisee = z.infer<typeof StructureVisee>;

/** Of a demande, of its answer, for a rattachement or an abonnement (supposé). */
export const COMMENTAIRE_MAX = 500;
export const STRUCTURES_PAR_DEMANDE = 10;
/** Demandes answered in one gesture. */
export const REPONSES_MAX = 100;

/** « Demande de rattachement à une structure »: one or several, and codes of services in each. */
export const DemandeSaisie = z.object({
  structures: z
    .array(StructureVisee.extend({ services: z.array(z.string().max(100)).max(100).default([]) }))
    .min(1, { error: 'CHAMP_OBLIGATOIRE' })
    .max(STRUCTURES_PAR_DEMANDE),
  commentaire: texteLongOptionnel(COMMENTAIRE_MAX),
});

/** « Rechercher une structure » [S34]. */
export const CriteresDeStructure = z.object({
  typeIdentifiant: z.enum(CODES).default('SIRET'),
  identifiant: texteOptionnel(80),
  raisonSociale: texteOptionnel(100),
  nom: texteOptionnel(100),
  prenom: texteOptionnel(100),
  ville: texteOptionnel(100),
  codePostal: texteOptionnel(10),
});
export type CriteresDeStructure = z.infer<typeof CriteresDeStructure>;

const LETTRES_MIN = 3;

/**
 * Private structures are found too, to be joined: nobody may list them. One must know the exact identifier, or three
 * letters of the name; the town and the postal code only narrow the search (supposé).
 */
export const rechercheAssezPrecise = ({ identifiant, raisonSociale, nom, prenom }: CriteresDeStructure): boolean =>
  normaliserIdentifiant(identifiant ?? '') !== '' ||
  [raisonSociale, nom, prenom].some((texte) => comparable(texte ?? '').length >= LETTRES_MIN);

/** A refusal, of a rattachement or an abonnement, says why in the portal of today [S12]; it was free to say nothing in 2021 (supposé). */
export const motifExige = (vocabulaire: Vocabulaire): boolean => vocabulaire === 'actuel';

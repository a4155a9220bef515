import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { texteOptionnel } from '../referentiel/texte.ts';
import { STATUTS_DE_STRUCTURE } from './cycle-de-vie.ts';
import { ParametresPublics } from './structure.ts';

/** Columns that sort the results (comptes-structures § 2.4 [S34]). */
export const TRIS_DE_L_ANNUAIRE = ['identifiant', 'designation', 'typeIdentifiant', 'statut'] as const;

const oui = z.literal('oui').optional();

/** « Rechercher une structure publique »: every criterion narrows the search. */
export const RechercheAnnuaire = z.object({
  typeIdentifiant: texteOptionnel(20),
  identifiant: texteOptionnel(80),
  raisonSociale: texteOptionnel(100),
  ville: texteOptionnel(80),
  codePostal: texteOptionnel(10),
  statut: z.enum(STATUTS_DE_STRUCTURE).optional(),
  nature: z.enum(['PRIVEE', 'PUBLIQUE']).optional(),
  moa: oui,
  moaUniquement: oui,
  tri: z.enum(TRIS_DE_L_ANNUAIRE).default('designation'),
  sens: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  taille: z.coerce
    .number()
    .int()
    .refine((n) => [10, 25, 50, 100].includes(n))
    .default(10),
});
export type RechercheAnnuaire = z.infer<typeof RechercheAnnuaire>;

export const StructureTrouvee = z.object({
  id: z.int(),
  identifiant: z.string(),
  designation: z.string(),
  typeIdentifiant: z.string(),
  statut: z.enum(STATUTS_DE_STRUCTURE),
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  codePostal: z.string(),
  ville: z.string(),
});
export type StructureTrouvee = z.infer<typeof StructureTrouvee>;

/** `parametres`: null for a private structure, which demands nothing. */
export const FicheAnnuaire = StructureTrouvee.extend({
  adresse: z.string(),
  complement1: z.string().nullable(),
  complement2: z.string().nullable(),
  parametres: ParametresPublics.nullable(),
  services: z.array(
    z.object({ code: z.string(), nom: z.string(), actif: z.boolean(), engagementObligatoire: z.boolean() }),
  ),
});
export type FicheAnnuaire = z.infer<typeof FicheAnnuaire>;

export const contratAnnuaire = {
  rechercherAnnuaire: {
    methode: 'GET',
    url: '/api/annuaire',
    acces: 'BAC',
    requete: RechercheAnnuaire,
    reponse: z.object({ structures: z.array(StructureTrouvee), total: z.int() }),
  },
  exporterStructures: { methode: 'GET', url: '/api/annuaire/structures.csv', acces: 'BAC', reponse: 'FICHIER' },
  exporterServices: { methode: 'GET', url: '/api/annuaire/services.csv', acces: 'BAC', reponse: 'FICHIER' },
  consulterAnnuaire: {
    methode: 'GET',
    url: '/api/annuaire/:siret',
    acces: 'BAC',
    params: z.object({ siret: z.string().max(100) }),
    reponse: FicheAnnuaire,
  },
} as const satisfies Contrat;

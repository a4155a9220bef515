import { z } from 'zod';
import { Siret } from '../referentiel/siret.ts';
import { Email, texteCourt, texteOptionnel } from '../referentiel/texte.ts';

/** Parameters of a public body that decide what a supplier must give (comptes-structures § 2.5, API names of S34). */
export const ParametresPublics = z.object({
  codeServiceObligatoire: z.boolean(),
  engagementObligatoire: z.boolean(),
  serviceOuEngagement: z.boolean(),
  miseEnPaiementNonRemontee: z.boolean(),
  /** State recipients: the number itself is looked up, not only its presence. */
  engagementVerifie: z.boolean(),
  estMoa: z.boolean(),
  estMoaUniquement: z.boolean(),
  /** Days. */
  delaiPaiement: z.int(),
});
export type ParametresPublics = z.infer<typeof ParametresPublics>;

/** What the simulated INSEE says of an establishment (§ 2.3); masked when it is « non diffusible ». */
export const EtablissementInsee = z.object({
  siret: z.string(),
  siren: z.string(),
  raisonSociale: z.string(),
  adresse: z.string(),
  codePostal: z.string(),
  ville: z.string(),
  categorieJuridique: z.string(),
  categorieEntreprise: z.string(),
  dateCreation: z.string(),
  nonDiffusible: z.boolean(),
  siege: z.boolean(),
  numeroTva: z.string(),
});
export type EtablissementInsee = z.infer<typeof EtablissementInsee>;

const Coordonnees = z.object({
  raisonSociale: texteCourt(99),
  adresse: texteCourt(100),
  complement1: texteOptionnel(100),
  complement2: texteOptionnel(100),
  codePostal: texteCourt(10),
  ville: texteCourt(80),
  telephone: texteOptionnel(20),
  email: Email.optional(),
  numeroTva: texteOptionnel(20),
  numeroRcs: texteOptionnel(50),
});

/** « Je crée ma structure » (§ 1.2, stages 2 and 3). */
export const StructureSaisie = Coordonnees.extend({
  siret: Siret,
  espaces: z.array(z.string().max(40)).max(20),
});
export type StructureSaisie = z.infer<typeof StructureSaisie>;

export const Structure = z.object({
  id: z.int(),
  typeIdentifiant: z.string(),
  identifiant: z.string(),
  nature: z.enum(['PRIVEE', 'PUBLIQUE']),
  statut: z.string(),
  nonDiffusible: z.boolean(),
  raisonSociale: z.string(),
  adresse: z.string(),
  complement1: z.string().nullable(),
  complement2: z.string().nullable(),
  codePostal: z.string(),
  ville: z.string(),
  pays: z.string(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  numeroTva: z.string().nullable(),
  numeroRcs: z.string().nullable(),
  creeLe: z.string(),
  espaces: z.array(z.string()),
  utilisateurs: z.array(
    z.object({ prenom: z.string(), nom: z.string(), emailConnexion: z.string(), role: z.string() }),
  ),
  parametres: ParametresPublics.nullable(),
  services: z.array(z.object({ code: z.string(), nom: z.string(), statut: z.string() })),
});
export type Structure = z.infer<typeof Structure>;

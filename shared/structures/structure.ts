import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { estPays } from '../referentiel/pays.ts';
import { Siret } from '../referentiel/siret.ts';
import { Email, texteCourt, texteOptionnel } from '../referentiel/texte.ts';
import { NumeroTva } from '../referentiel/tva.ts';
import { LISTE_ROLES } from './roles.ts';

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
  /** Its accounts are kept in Hélios: the last statuts come from there by themselves (factures § 11 [S17]). */
  comptesDansHelios: z.boolean(),
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

const CODE_PAYS = z.string({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus }).refine(estPays, {
  error: 'CHAMP_FORMAT' satisfies CodeRefus,
});

const Coordonnees = z.object({
  adresse: texteCourt(100),
  complement1: texteOptionnel(100),
  complement2: texteOptionnel(100),
  codePostal: texteCourt(10),
  ville: texteCourt(80),
  telephone: texteOptionnel(20),
  fax: texteOptionnel(20),
  email: Email.optional(),
  numeroTva: NumeroTva,
  numeroRcs: texteOptionnel(50),
});

const Creee = Coordonnees.extend({ espaces: z.array(z.string().max(40)).max(20) });

/** « Je crée ma structure » (§ 1.2, stages 2 and 3): what is asked depends on the type of identifiant. SIRET when none is said. */
export const StructureSaisie = z.discriminatedUnion('typeIdentifiant', [
  Creee.extend({ typeIdentifiant: z.literal('SIRET').optional(), siret: Siret, raisonSociale: texteCourt(99) }),
  Creee.extend({
    typeIdentifiant: z.enum(['UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'AUTRE']),
    identifiant: texteCourt(100),
    raisonSociale: texteCourt(99),
    /** For the types whose identifiant does not say it. */
    pays: CODE_PAYS.optional(),
  }),
  Creee.extend({
    typeIdentifiant: z.literal('PARTICULIER'),
    nom: texteCourt(50),
    prenom: texteCourt(50),
    pays: CODE_PAYS.optional(),
  }),
]);
export type StructureSaisie = z.infer<typeof StructureSaisie>;
export type SaisieAvecSiret = Extract<StructureSaisie, { siret: string }>;
export type SaisieSansSiret = Exclude<StructureSaisie, SaisieAvecSiret>;

/** What the fiche lets one change (§ 2.4); `champs.ts` says which of these a given structure lets. */
export const InformationsModifiees = Coordonnees.extend({
  raisonSociale: texteOptionnel(99),
  nom: texteOptionnel(50),
  prenom: texteOptionnel(50),
  pays: CODE_PAYS.optional(),
});
export type InformationsModifiees = z.infer<typeof InformationsModifiees>;

/** The switches that a gestionnaire of a public structure holds (§ 2.5). */
export const ParametresModifies = ParametresPublics.omit({
  engagementVerifie: true,
  comptesDansHelios: true,
  delaiPaiement: true,
});
export type ParametresModifies = z.infer<typeof ParametresModifies>;

/** « Modification de la structure », all at once: the « Valider » at the bottom [S19]. */
export const StructureModifiee = z.object({
  informations: InformationsModifiees,
  /** A public structure only. */
  parametres: ParametresModifies.optional(),
  /** Espaces ticked in « Ajouter des espaces ». */
  espacesAOuvrir: z.array(z.string().max(40)).max(20),
});
export type StructureModifiee = z.infer<typeof StructureModifiee>;

const Parente = z.object({ id: z.int(), identifiant: z.string(), raisonSociale: z.string() });

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
  fax: z.string().nullable(),
  email: z.string().nullable(),
  numeroTva: z.string().nullable(),
  numeroRcs: z.string().nullable(),
  /** Of a particulier only. */
  nom: z.string().nullable(),
  prenom: z.string().nullable(),
  categorieJuridique: z.string().nullable(),
  categorieEntreprise: z.string().nullable(),
  creeLe: z.string(),
  /** After a change of identifiant: the structure that it was copied from, and those copied from it, when the reader may see them. */
  structureOrigine: Parente.nullable(),
  structuresDupliquees: z.array(Parente),
  /** Whether or not the reader may see the one that took its place. */
  remplacee: z.boolean(),
  /** The reader's own rôle on it; null when he is not attached to it. */
  role: z.enum(LISTE_ROLES).nullable(),
  espaces: z.array(z.string()),
  utilisateurs: z.array(
    z.object({ prenom: z.string(), nom: z.string(), emailConnexion: z.string(), role: z.string() }),
  ),
  parametres: ParametresPublics.nullable(),
  services: z.array(z.object({ code: z.string(), nom: z.string(), statut: z.string() })),
});
export type Structure = z.infer<typeof Structure>;

import { z } from 'zod';
import { STATUTS_DE_COMPTE } from '../comptes/compte.ts';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { MODES } from '../espaces/habilitations.ts';
import { instantA, Jour } from '../referentiel/date.ts';
import { Email, texteOptionnel } from '../referentiel/texte.ts';
import { LISTE_ROLES } from '../structures/roles.ts';
import { LISTE_STATUTS } from './cycle-de-vie.ts';

const code = (c: CodeRefus): CodeRefus => c;
/** An empty field of a date is an absent one. */
const jourOptionnel = z.preprocess((jour) => (jour === '' || jour === null ? undefined : jour), Jour.optional());

export const Acces = z.object({ espace: z.string().max(60), mode: z.enum(MODES) });
export type Acces = z.infer<typeof Acces>;

/** What is given on one structure: espaces on the structure itself, and the services, by their codes. */
export const Perimetre = z.object({
  structureId: z.int(),
  services: z.array(z.string().max(100)).max(200),
  acces: z.array(Acces).max(50),
});
export type Perimetre = z.infer<typeof Perimetre>;

/** « Rattacher un utilisateur » (§ 4.2). The name serves only when the address has no compte yet. */
export const RattachementSaisie = z
  .object({
    emailConnexion: Email,
    nom: texteOptionnel(50),
    prenom: texteOptionnel(50),
    role: z.enum(['US', 'GS'], { error: code('CHAMP_OBLIGATOIRE') }),
    /** Days, the first and the last included. */
    dateDebut: jourOptionnel,
    dateFin: jourOptionnel,
    perimetres: z.array(Perimetre).min(1, code('STRUCTURE_A_CHOISIR')).max(50),
  })
  .refine(({ dateDebut, dateFin }) => !dateDebut || !dateFin || dateDebut <= dateFin, {
    path: ['dateFin'],
    error: code('RATTACHEMENT_DATES'),
  })
  .refine(({ perimetres }) => new Set(perimetres.map((p) => p.structureId)).size === perimetres.length, {
    path: ['perimetres'],
    error: code('CHAMP_FORMAT'),
  });
export type RattachementSaisie = z.infer<typeof RattachementSaisie>;

/** Attached, or from a first day that has not come; not who was suspended. */
export const estRattacheOuAVenir = (
  { statut, dateDebut }: { statut: string; dateDebut: string | null },
  jour: Jour,
): boolean => statut === 'VALIDEE' || (statut === 'DESACTIVEE' && dateDebut !== null && dateDebut > jour);

/** One person of the block « Utilisateurs rattachés ». */
export const Utilisateur = z.object({
  compteId: z.int(),
  prenom: z.string(),
  nom: z.string(),
  emailConnexion: z.string(),
  role: z.enum(LISTE_ROLES),
  statut: z.enum(LISTE_STATUTS),
  /** For the gestionnaires only. */
  statutCompte: z.enum(STATUTS_DE_COMPTE).nullable(),
  dateDebut: z.string().nullable(),
  dateFin: z.string().nullable(),
  services: z.array(z.object({ code: z.string(), nom: z.string() })),
  acces: z.array(z.object({ espace: z.string(), mode: z.enum(MODES), service: z.string().nullable() })),
});
export type Utilisateur = z.infer<typeof Utilisateur>;

/** Instant at which the first day of a rattachement begins, in Paris. */
export const debutDuRattachement = (dateDebut: Jour): string => instantA(dateDebut, '00:00');

import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { type CodeRefus, REFUS } from '../contrat/erreurs.ts';
import { codesDe } from '../referentiel/codes-factures.ts';
import { CodeEspaceDeFactures, Recherche } from './contrat.ts';
import { StatutFacture } from './statuts.ts';
import { ACTES_D_ENSEMBLE, FORMATS_DE_SELECTION, SELECTION_MAX } from './suivi/selection.ts';

const ParEspace = z.object({ espace: CodeEspaceDeFactures });

/** Identifiers of a selection as an address holds them: « 12.15.40 ». */
const Selection = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,15})*$/)
  .transform((texte) => [...new Set(texte.split('.').map(Number))])
  .pipe(z.array(z.int().positive()).min(1).max(SELECTION_MAX));

const ParSelection = z.object({ ids: Selection });
const Telechargement = z.object({
  format: z.enum(codesDe(FORMATS_DE_SELECTION)).default('ZIP'),
  /** With the attachments [S20]. */
  pieces: z.enum(['oui', 'non']).default('oui'),
});

const ParMois = z.object({ debut: z.string(), nombre: z.int() });

/** « Tableau de bord »: counts of what this reader may see, each statut as it is shown to her. */
export const TableauDeBord = z.object({
  aTraiter: z.int(),
  parStatut: z.array(z.object({ statut: StatutFacture, nombre: z.int() })),
  /** Rejected, and the supplier has not yet said so. */
  rejetsATraiter: z.int(),
  /** Deposits of each month and of the two last years, oldest first; `debut` is a day. */
  parMois: z.array(ParMois),
  parAn: z.array(ParMois),
});
export type TableauDeBord = z.infer<typeof TableauDeBord>;

/** Window « Traiter la sélection ». */
export const TraitementDEnsemble = z.object({
  ids: z.array(z.int().positive()).min(1).max(SELECTION_MAX),
  acte: z.enum(ACTES_D_ENSEMBLE, { error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus }),
  commentaire: z
    .string()
    .trim()
    .max(255, 'TEXTE_TROP_LONG' satisfies CodeRefus)
    .optional(),
});
export type TraitementDEnsemble = z.infer<typeof TraitementDEnsemble>;

const Refusee = z.object({
  id: z.int(),
  /** Nothing when it is not this reader’s to see. */
  numero: z.string().nullable(),
  code: z.enum(Object.keys(REFUS) as [CodeRefus, ...CodeRefus[]]),
});

/** What became of each facture of the selection. */
export const EnsembleTraite = z.object({
  faites: z.array(z.object({ id: z.int(), numero: z.string().nullable() })),
  refusees: z.array(Refusee),
});
export type EnsembleTraite = z.infer<typeof EnsembleTraite>;

export const contratSuivi = {
  consulterTableauDeBord: {
    methode: 'GET',
    url: '/api/factures/tableau-de-bord/:espace',
    acces: 'COMPTE',
    params: ParEspace,
    reponse: TableauDeBord,
  },
  /** The list that a search finds, whole, in the chosen columns. EXPORT_TROP_LONG. */
  exporterFactures: {
    methode: 'GET',
    url: '/api/factures/recherche/:espace/export/:format',
    acces: 'COMPTE',
    params: ParEspace.extend({ format: z.enum(['csv', 'xlsx']) }),
    requete: Recherche,
    reponse: 'FICHIER',
  },
  /** What a group download would weigh, in octets, before asking for it. INTROUVABLE. */
  consulterSelection: {
    methode: 'GET',
    url: '/api/factures/selection/:ids',
    acces: 'COMPTE',
    params: ParSelection,
    requete: Telechargement,
    reponse: z.object({ factures: z.int(), fichiers: z.int(), taille: z.int(), tailleMax: z.int() }),
  },
  /** INTROUVABLE, SELECTION_TROP_LOURDE, SELECTION_SANS_FICHIER. */
  telechargerSelection: {
    methode: 'GET',
    url: '/api/factures/selection/:ids/archive',
    acces: 'COMPTE',
    params: ParSelection,
    requete: Telechargement,
    reponse: 'FICHIER',
  },
  /** Each on its own: those that cannot are told one by one, the others are done. AUCUNE_TRAITEE. */
  traiterFactures: {
    methode: 'POST',
    url: '/api/factures/traiter',
    acces: 'COMPTE',
    corps: TraitementDEnsemble,
    reponse: EnsembleTraite,
  },
} as const satisfies Contrat;

import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { StatutFacture } from '../factures/statuts.ts';
import { lireMontant } from '../referentiel/montant.ts';
import { COTES_TRAVAUX, LISTE_CADRES_TRAVAUX } from './cadres.ts';

const Court = (max: number) => z.string().max(max, { error: 'CHAMP_FORMAT' satisfies CodeRefus });
const MontantTape = Court(20).refine((texte) => lireMontant(texte) !== undefined, {
  error: 'CHAMP_FORMAT' satisfies CodeRefus,
});

export const TRIS_DE_PIECE = [
  'numero',
  'cadre',
  'fournisseur',
  'dateFacture',
  'dateDepot',
  'dateStatut',
  'montantTtc',
  'montantAPayer',
  'statut',
] as const;

/** Criteria of « Rechercher » (travaux § 11.1). */
export const CriteresTravaux = z.object({
  cote: z.enum(COTES_TRAVAUX).optional(),
  cadre: z.enum(LISTE_CADRES_TRAVAUX).optional(),
  statut: StatutFacture.optional(),
  numero: Court(50).optional(),
  fournisseur: Court(100).optional(),
  moe: Court(100).optional(),
  moa: Court(100).optional(),
  destinataire: Court(100).optional(),
  valideur: Court(100).optional(),
  marche: Court(50).optional(),
  engagement: Court(50).optional(),
  depotDu: z.iso.date().optional(),
  depotAu: z.iso.date().optional(),
  pieceDu: z.iso.date().optional(),
  pieceAu: z.iso.date().optional(),
  htMin: MontantTape.optional(),
  htMax: MontantTape.optional(),
  ttcMin: MontantTape.optional(),
  ttcMax: MontantTape.optional(),
  aPayerMin: MontantTape.optional(),
  aPayerMax: MontantTape.optional(),
  sansSuivante: z.enum(['oui']).optional(),
});
export type CriteresTravaux = z.infer<typeof CriteresTravaux>;

export const RechercheTravaux = CriteresTravaux.extend({
  tri: z.enum(TRIS_DE_PIECE).default('dateDepot'),
  sens: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  taille: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(10), z.literal(25), z.literal(50), z.literal(100)]))
    .default(10),
});
export type RechercheTravaux = z.infer<typeof RechercheTravaux>;

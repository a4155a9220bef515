import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { CODE_SERVICE_MAX, FactureSaisie } from '../factures/facture.ts';
import { Siret } from '../referentiel/siret.ts';
import { texteLongOptionnel, texteOptionnel } from '../referentiel/texte.ts';
import { type CodeCadreTravaux, DEPOSANTS, LISTE_CADRES_TRAVAUX } from './cadres.ts';

/** Longest comment of a works piece, in characters [connaissance]. */
export const COMMENTAIRE_DE_PIECE_MAX = 2000;

const FORMAT = { error: 'CHAMP_FORMAT' satisfies CodeRefus };
const SiretOptionnel = z
  .string(FORMAT)
  .transform((texte) => (texte.trim() === '' ? undefined : texte))
  .pipe(Siret.optional() as z.ZodType<string | undefined, string | undefined>)
  .optional();
const CodeService = texteOptionnel(CODE_SERVICE_MAX);
const Identifiant = z.int(FORMAT).positive(FORMAT);

const COMMUNS = FactureSaisie.pick({
  structureId: true,
  serviceFournisseur: true,
  coordonneesBancairesId: true,
  siretValideur: true,
  siretDestinataire: true,
  codeService: true,
  numeroEngagement: true,
  numero: true,
  dateFacture: true,
  devise: true,
  modeReglement: true,
  typeTva: true,
  motifExoneration: true,
  numeroMarche: true,
  montantHt: true,
  montantTva: true,
  montantTtc: true,
  montantAPayer: true,
  fichier: true,
  nomFichier: true,
  piecesJointes: true,
});

/**
 * What a brouillon of a works piece may hold (travaux § 4.1): everything optional, nothing malformed. Amounts in centimes.
 * `structureId`: who files, which is the supplier for his own cadres; `siretFournisseur` is typed by a MOE or a MOA that
 * opens a dossier. `precedenteId`: the piece that it follows; nothing for a « dépôt initial ».
 */
export const PieceSaisie = COMMUNS.extend({
  deposant: z.enum(DEPOSANTS, FORMAT).optional(),
  cadre: z.enum(LISTE_CADRES_TRAVAUX, FORMAT).optional(),
  precedenteId: Identifiant.optional(),
  /** Service of who files, when it is a MOE or a MOA. */
  serviceDeposant: CodeService,
  siretFournisseur: SiretOptionnel,
  siretMoe: SiretOptionnel,
  codeServiceMoe: CodeService,
  siretMoa: SiretOptionnel,
  codeServiceMoa: CodeService,
  commentaire: texteLongOptionnel(COMMENTAIRE_DE_PIECE_MAX),
});
export type PieceSaisie = z.infer<typeof PieceSaisie>;
export type ChampDePiece = keyof PieceSaisie;

/** What even a brouillon holds for certain: who files it, and which. */
export type PieceChoisie = PieceSaisie & { structureId: number; cadre: CodeCadreTravaux };

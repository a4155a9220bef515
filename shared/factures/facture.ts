import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { CADRES_SIMPLES } from '../referentiel/cadres-de-facturation.ts';
import {
  codesDe,
  DEVISES,
  MODES_DE_REGLEMENT,
  MOTIFS_EXONERATION,
  TYPES_DE_FACTURE,
  TYPES_DE_TVA,
} from '../referentiel/codes-factures.ts';
import { Jour } from '../referentiel/date.ts';
import { Centimes } from '../referentiel/montant.ts';
import { Siret } from '../referentiel/siret.ts';
import { texteCourt, texteLongOptionnel, texteOptionnel } from '../referentiel/texte.ts';
import { FORMATS_DE_DEPOT } from './depot/formats.ts';
import { DESIGNATION_MAX, defautDuNom, PIECES_JOINTES_MAX, TYPES_DE_PIECE_JOINTE } from './pieces-jointes.ts';
import { defautDuNumero } from './saisie/numero.ts';

/** Longest texts, in characters (factures §§ 3.3 to 3.5, 3.9). */
export const CODE_SERVICE_MAX = 100;
export const NUMERO_ENGAGEMENT_MAX = 50;
export const NUMERO_MARCHE_MAX = 50;
export const NUMERO_ORIGINE_MAX = 20;
export const COMMENTAIRE_MAX = 200;
export const MOTIF_REMISE_MAX = 100;
export const DENOMINATION_MAX = 1024;
/** Highest number of a line [S20]. */
const NUMERO_DE_LIGNE_MAX = 999_999;
/** Lines of one facture, typed or read: far more than a trade needs (supposé). */
export const LIGNES_MAX = 1_000;

const FORMAT = { error: 'CHAMP_FORMAT' satisfies CodeRefus };
const TROP_DE_LIGNES = { error: 'TROP_DE_LIGNES' satisfies CodeRefus };

/** A field left empty is an absent one; what is there must be well formed. */
function facultatif<S extends z.ZodType<unknown, string>>(schema: S) {
  return z
    .string(FORMAT)
    .transform((texte) => (texte.trim() === '' ? undefined : texte))
    .pipe(schema.optional() as z.ZodType<z.output<S> | undefined, string | undefined>)
    .optional();
}

function unDe<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return facultatif(z.string().pipe(z.enum(codes, FORMAT)));
}

function refuserSelon(defaut: (texte: string) => CodeRefus | undefined) {
  return (texte: string, contexte: z.RefinementCtx) => {
    const code = defaut(texte);
    if (code) contexte.addIssue({ code: 'custom', message: code });
  };
}

export const Empreinte = z.string(FORMAT).regex(/^[0-9a-f]{64}$/, FORMAT);
const Identifiant = z.int(FORMAT).positive(FORMAT);
/** Decimal text with a point, with all the decimals of the file: never a float. */
const Decimal = z.string(FORMAT).regex(/^-?\d{1,15}(\.\d{1,15})?$/, FORMAT);
const Numero = z.string().trim().superRefine(refuserSelon(defautDuNumero));
const NomDeFichier = texteCourt(1000).superRefine(refuserSelon(defautDuNom));

/** One line, as it was read in the file or typed: nothing of the file is refused. In centimes, negative for a deduction. */
export const LigneDeFacture = z.object({
  numero: z.int(FORMAT).min(1, FORMAT).max(NUMERO_DE_LIGNE_MAX, FORMAT),
  denomination: texteCourt(DENOMINATION_MAX),
  reference: texteOptionnel(DENOMINATION_MAX),
  quantite: Decimal,
  unite: texteOptionnel(DENOMINATION_MAX),
  prixUnitaire: Decimal,
  tauxTva: facultatif(Decimal),
  montantHt: z.int(FORMAT),
  /** Typed on the portal only: already taken off `montantHt`. */
  remise: Centimes.optional(),
});
export type LigneDeFacture = z.infer<typeof LigneDeFacture>;

/** A complementary attachment; `fichier` is the SHA-256 under which its bytes are kept. */
export const PieceJointe = z.object({
  fichier: Empreinte,
  nom: NomDeFichier,
  type: z.enum(codesDe(TYPES_DE_PIECE_JOINTE), { error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus }),
  designation: texteOptionnel(DESIGNATION_MAX),
});
export type PieceJointe = z.infer<typeof PieceJointe>;

/** DEPOT brings a file made elsewhere; SAISIE types the lines, and the portal makes the facture. */
export const ModeDeSaisie = z.enum(['DEPOT', 'SAISIE']);
export type ModeDeSaisie = z.infer<typeof ModeDeSaisie>;

/**
 * What a brouillon may hold: everything optional, nothing malformed. Every message of its issues is a CodeRefus.
 * Amounts in centimes, never negative: the type carries the sign of an avoir. `structureId`: the supplier.
 * `fichier`: SHA-256 of the PDF.
 */
export const FactureSaisie = z.object({
  cadre: unDe(CADRES_SIMPLES),
  siretValideur: facultatif(Siret),
  structureId: Identifiant.optional(),
  serviceFournisseur: texteOptionnel(CODE_SERVICE_MAX),
  coordonneesBancairesId: Identifiant.optional(),
  siretDestinataire: facultatif(Siret),
  codeService: texteOptionnel(CODE_SERVICE_MAX),
  numeroEngagement: texteOptionnel(NUMERO_ENGAGEMENT_MAX),
  numero: facultatif(Numero),
  dateFacture: facultatif(Jour),
  typeFacture: unDe(codesDe(TYPES_DE_FACTURE)),
  devise: unDe(codesDe(DEVISES)),
  modeReglement: unDe(codesDe(MODES_DE_REGLEMENT)),
  typeTva: unDe(codesDe(TYPES_DE_TVA)),
  motifExoneration: unDe(codesDe(MOTIFS_EXONERATION)),
  numeroMarche: texteOptionnel(NUMERO_MARCHE_MAX),
  numeroOrigine: texteOptionnel(NUMERO_ORIGINE_MAX),
  montantHt: Centimes.optional(),
  montantTva: Centimes.optional(),
  remiseGlobale: Centimes.optional(),
  motifRemise: texteOptionnel(MOTIF_REMISE_MAX),
  montantTtc: Centimes.optional(),
  montantAPayer: Centimes.optional(),
  /** Absent in an XML, in a flow and in what is typed. */
  formatDepot: unDe(codesDe(FORMATS_DE_DEPOT)),
  fichier: facultatif(Empreinte),
  nomFichier: facultatif(NomDeFichier),
  lignes: z.array(LigneDeFacture, FORMAT).max(LIGNES_MAX, TROP_DE_LIGNES).optional(),
  piecesJointes: z.array(PieceJointe, FORMAT).max(PIECES_JOINTES_MAX, FORMAT).optional(),
  commentaire: texteLongOptionnel(COMMENTAIRE_MAX),
});
export type FactureSaisie = z.infer<typeof FactureSaisie>;
export type ChampDeFacture = keyof FactureSaisie;

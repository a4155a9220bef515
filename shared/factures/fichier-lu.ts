import { z } from 'zod';
import { codesDe, MOTIFS_EXONERATION } from '../referentiel/codes-factures.ts';

/** What a deposited file says about its invoice. Amounts in centimes, days as AAAA-MM-JJ. */
const centimes = z.number().int();
const texte = z.string().min(1).max(1024);
const siret = z.string().regex(/^\d{14}$/);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const ValeursLues = z
  .object({
    numero: texte,
    dateFacture: z.iso.date(),
    typeFacture: z.enum(['FACTURE', 'AVOIR']),
    cadre: z.enum(['A1', 'A2', 'A9', 'A12']),
    devise: z.string().regex(/^[A-Z]{3}$/),
    siretFournisseur: siret,
    nomFournisseur: texte,
    siretDestinataire: siret,
    nomDestinataire: texte,
    codeService: texte,
    numeroEngagement: texte,
    numeroMarche: texte,
    numeroOrigine: texte,
    typeTva: z.enum(['TVA_SUR_DEBIT', 'TVA_SUR_ENCAISSEMENT', 'EXONERATION', 'SANS_TVA']),
    motifExoneration: z.enum(codesDe(MOTIFS_EXONERATION)),
    siretValideur: siret,
    modeReglement: z.enum(['CHEQUE', 'PRELEVEMENT', 'VIREMENT', 'ESPECE', 'AUTRE', 'REPORT']),
    montantHt: centimes,
    montantTva: centimes,
    montantTtc: centimes,
    montantAPayer: centimes,
    commentaire: texte,
  })
  .partial();
export type ValeursLues = z.infer<typeof ValeursLues>;
export type CleLue = keyof ValeursLues;

export const LigneLue = z.object({
  numero: z.number().int().positive(),
  denomination: texte,
  reference: texte.optional(),
  quantite: decimal,
  unite: texte.optional(),
  prixUnitaire: decimal,
  tauxTva: decimal.optional(),
  montantHt: centimes,
});
export type LigneLue = z.infer<typeof LigneLue>;

/** What names a party that has no SIRET in the file. */
const PartieSansSiret = z.object({ siren: z.string().optional(), etranger: z.string().optional() });

export const FichierLu = z.object({
  format: z.enum(['FACTURX', 'PDF_XML', 'PDF_TEXTE', 'PDF_IMAGE', 'CII', 'UBL', 'CPP']),
  /** Of the XML that a PDF carries without being a Factur-X. */
  joint: z.enum(['CII', 'UBL', 'CPP']).optional(),
  /** UBL of Chorus, or CII, that says little more than where the PDF goes. */
  minimale: z.boolean().optional(),
  profil: texte.optional(),
  valeurs: ValeursLues,
  lignes: z.array(LigneLue),
  /** For each value found: where it was read, as a person would say it. */
  lieux: z.partialRecord(ValeursLues.keyof(), z.string()),
  /** Whole sentences shown to the person who deposits. */
  remarques: z.array(z.string()),
  /** Electronic signature of a PDF (PAdES), when it bears one. */
  signature: z.enum(['INTACTE', 'COMPLETEE', 'ALTEREE', 'ILLISIBLE']).optional(),
  /** Those that say that the amounts of the file do not add up. */
  incoherences: z.array(z.string()).optional(),
  parties: z.object({ fournisseur: PartieSansSiret, destinataire: PartieSansSiret }).optional(),
});
export type FichierLu = z.infer<typeof FichierLu>;

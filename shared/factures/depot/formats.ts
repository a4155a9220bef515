import { z } from 'zod';
import type { CodeRefus } from '../../contrat/erreurs.ts';
import type { Source } from '../source.ts';

/** What a PDF may be deposited as (factures § 4.1). */
export const FORMATS_DE_DEPOT = [
  { code: 'PDF_NON_SIGNE', libelle: 'PDF (non signé)', source: 'S20' },
  { code: 'PDF_SIGNE_PADES', libelle: 'PDF signé (PAdES)', source: 'S20' },
  { code: 'PDF_SIGNE_XADES', libelle: 'PDF signé (XAdES)', source: 'S20' },
] as const satisfies readonly { code: string; libelle: string; source: Source }[];
export type CodeFormatDeDepot = (typeof FORMATS_DE_DEPOT)[number]['code'];

/** What comparing a signature with the octets of today says. */
export const EtatDeSignature = z.enum(['ABSENTE', 'INTACTE', 'COMPLETEE', 'ALTEREE', 'ILLISIBLE']);
export type EtatDeSignature = z.infer<typeof EtatDeSignature>;

const DEFAUTS: Record<EtatDeSignature, CodeRefus | undefined> = {
  ABSENTE: 'SIGNATURE_ABSENTE',
  INTACTE: undefined,
  COMPLETEE: undefined,
  ALTEREE: 'SIGNATURE_ALTEREE',
  ILLISIBLE: 'SIGNATURE_ILLISIBLE',
};

/** Formats whose signature the portal checks. */
export const estSigne = (format: string | null | undefined): boolean =>
  format === 'PDF_SIGNE_PADES' || format === 'PDF_SIGNE_XADES';

/** Why a PDF cannot be deposited under this format; nothing of a signature that is not claimed. */
export const defautDeSignature = (format: string | undefined, etat: EtatDeSignature): CodeRefus | undefined =>
  estSigne(format) ? DEFAUTS[etat] : undefined;

/** Name that the file of a detached signature takes among the attachments. */
export const DESIGNATION_DE_LA_SIGNATURE = 'Signature électronique (XAdES)';

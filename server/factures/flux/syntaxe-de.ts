import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import type { SyntaxeDeFlux } from '#shared/factures/flux/syntaxes.ts';

type DuXml = 'CII' | 'UBL' | 'CPP';

const SEULS: Record<DuXml, SyntaxeDeFlux> = {
  CII: 'IN_DP_E1_CII_16B',
  UBL: 'IN_DP_E1_UBL_INVOICE',
  CPP: 'IN_DP_E2_CPP_FACTURE_MIN',
};
const MINIMAUX: Record<DuXml, SyntaxeDeFlux> = {
  ...SEULS,
  CII: 'IN_DP_E2_CII_MIN_16B',
  UBL: 'IN_DP_E2_UBL_INVOICE_MIN',
};
const DANS_UN_PDF: Record<DuXml, SyntaxeDeFlux> = {
  ...SEULS,
  CII: 'IN_DP_PDFARCHIVE_CII_MUG',
  UBL: 'IN_DP_PDFARCHIVE_UBL_INVOICE_MUG',
};

/** The syntax of what was read; nothing when it could not be, or has no data. */
export function syntaxeDe(lu: Pick<FichierLu, 'format' | 'joint' | 'minimale'> | undefined): SyntaxeDeFlux | undefined {
  if (!lu || lu.format === 'PDF_TEXTE' || lu.format === 'PDF_IMAGE') return undefined;
  if (lu.format === 'FACTURX') return 'IN_DP_E2_CII_FACTURX';
  if (lu.format === 'PDF_XML') return lu.joint && DANS_UN_PDF[lu.joint];
  return (lu.minimale ? MINIMAUX : SEULS)[lu.format];
}

import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import type { SyntaxeDeFlux } from '#shared/factures/flux/syntaxes.ts';

const SYNTAXES_DES_FORMATS: Partial<Record<FichierLu['format'], SyntaxeDeFlux>> = {
  FACTURX: 'IN_DP_E2_CII_FACTURX',
  CII: 'IN_DP_E1_CII_16B',
  UBL: 'IN_DP_E1_UBL_INVOICE',
  CPP: 'IN_DP_E2_CPP_FACTURE_MIN',
};

/** The syntax of what was read; nothing when it could not be, or has no data. */
export function syntaxeDe(lu: Pick<FichierLu, 'format' | 'minimale'> | undefined): SyntaxeDeFlux | undefined {
  return lu?.minimale ? 'IN_DP_E2_UBL_INVOICE_MIN' : lu && SYNTAXES_DES_FORMATS[lu.format];
}

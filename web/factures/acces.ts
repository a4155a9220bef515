import type { MaStructure } from '#shared/espaces/contrat.ts';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { peutAgir } from '../espaces/mes-habilitations.ts';
import type { Espace } from './espace.ts';

type Parties = Pick<FactureResumee, 'fournisseur' | 'destinataire' | 'codeService'>;

/** May the reader act on this facture from this side? The server decides; the screen only offers what it would accept. */
export function peutAgirSur(
  facture: Parties,
  { code, dansLePortail }: Espace,
  structures: readonly MaStructure[],
): boolean {
  const emise = code === 'emises';
  const structureId = emise ? facture.fournisseur.id : facture.destinataire?.id;
  return peutAgir(structures, { structureId, espace: dansLePortail, service: emise ? null : facture.codeService });
}

import { createHash } from 'node:crypto';
import type { Facture } from '../factures.sql.ts';

type Depot = Pick<Facture, 'id' | 'numero' | 'fournisseurSiret' | 'destinataireSiret' | 'fichier'> & {
  dateDepot: string;
};

/** Base64 of the SHA-256 of what was deposited [S20]: the same deposit always gives the same one. */
export function empreinteDuDepot(depot: Depot): string {
  const { numero, id, fournisseurSiret, destinataireSiret, dateDepot, fichier } = depot;
  const texte = [numero, id, fournisseurSiret, destinataireSiret, dateDepot, fichier].join('|');
  return createHash('sha256').update(texte).digest('base64');
}

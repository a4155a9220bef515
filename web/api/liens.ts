import type { NomOperation } from '#shared/contrat/index.ts';
import { adresse, type DemandeDe, type Parties } from './client.ts';
import { trouverOperation } from './operations.ts';
import { lireSiege } from './siege.ts';

/** Link to a file: the seat goes in the address, since a link sends no header. */
export function lienFichier<N extends NomOperation>(nom: N, demande: DemandeDe<N>): string {
  const parties = demande as Parties;
  return adresse(trouverOperation(nom), { ...parties, requete: { ...parties.requete, siege: lireSiege() } });
}

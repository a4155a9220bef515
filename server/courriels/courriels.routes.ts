import { contratCourriels as contrat } from '#shared/courriels/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterBoite, consulterCourriel } from './consulter-courriels.ts';
import { marquerCourrielLu } from './marquer-courriel-lu.ts';

export function brancherCourriels({ brancher }: Brancheur): void {
  brancher(contrat.listerCourriels, ({ requete, lire }) => lire((db) => consulterBoite(db, requete.adresse)));
  brancher(contrat.consulterCourriel, ({ params, lire }) => lire((db) => consulterCourriel(db, params.id)));
  brancher(contrat.marquerCourrielLu, ({ params, jouer }) => jouer(marquerCourrielLu, params));
}

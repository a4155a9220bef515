import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { acheminer } from './factures/depot/acheminer.ts';
import { enregistrerBrouillon } from './factures/depot/enregistrer-brouillon.ts';
import { envoyerFacture } from './factures/depot/envoyer-facture.ts';
import { mettreADisposition } from './factures/depot/mettre-a-disposition.ts';
import { supprimerBrouillon } from './factures/depot/supprimer-brouillon.ts';
import { completerFacture } from './factures/traitement/completer-facture.ts';
import { marquerTelechargee } from './factures/traitement/marquer-telechargee.ts';
import { recyclerFacture } from './factures/traitement/recycler-facture.ts';
import { traiterFacture } from './factures/traitement/traiter-facture.ts';
import { traiterRejet } from './factures/traitement/traiter-rejet.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
import { creerStructure } from './structures/creer-structure.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES = [
  chargerInsee,
  chargerStructure,
  creerStructure,
  enregistrerBrouillon,
  supprimerBrouillon,
  envoyerFacture,
  acheminer,
  mettreADisposition,
  traiterFacture,
  completerFacture,
  recyclerFacture,
  traiterRejet,
  marquerTelechargee,
  prendreSiege,
  confierAuRobot,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [];

import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { acheminer } from './factures/acheminer.ts';
import { completerFacture } from './factures/completer-facture.ts';
import { enregistrerBrouillon } from './factures/enregistrer-brouillon.ts';
import { envoyerFacture } from './factures/envoyer-facture.ts';
import { marquerTelechargee } from './factures/marquer-telechargee.ts';
import { mettreADisposition } from './factures/mettre-a-disposition.ts';
import { recyclerFacture } from './factures/recycler-facture.ts';
import { supprimerBrouillon } from './factures/supprimer-brouillon.ts';
import { traiterFacture } from './factures/traiter-facture.ts';
import { traiterRejet } from './factures/traiter-rejet.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES: readonly ActeQuelconque[] = [
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
];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [];

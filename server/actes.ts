import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { activerCompte } from './comptes/activer-compte.ts';
import { creerCompte } from './comptes/creer-compte.ts';
import { debloquerCompte } from './comptes/debloquer-compte.ts';
import { renvoyerActivation } from './comptes/renvoyer-activation.ts';
import { seConnecter } from './comptes/se-connecter.ts';
import { supprimerCompteNonActive } from './comptes/supprimer-compte-non-active.ts';
import { marquerCourrielLu } from './courriels/marquer-courriel-lu.ts';
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
import { renvoyerActivationUtilisateur } from './gestion/renvoyer-activation-utilisateur.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { reagirEnRobot } from './robots/reagir.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
import { chargerAgent } from './structures/charger-agent.ts';
import { creerStructure } from './structures/creer-structure.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES = [
  marquerCourrielLu,
  creerCompte,
  renvoyerActivation,
  activerCompte,
  supprimerCompteNonActive,
  seConnecter,
  debloquerCompte,
  chargerAgent,
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
  renvoyerActivationUtilisateur,
  prendreSiege,
  confierAuRobot,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [reagirEnRobot];

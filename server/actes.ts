import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { activerCompte } from './comptes/activer-compte.ts';
import { chargerAgent } from './comptes/charger-agent.ts';
import { creerCompte } from './comptes/creer-compte.ts';
import { debloquerCompte } from './comptes/debloquer-compte.ts';
import { renvoyerActivation } from './comptes/renvoyer-activation.ts';
import { seConnecter } from './comptes/se-connecter.ts';
import { supprimerCompteNonActive } from './comptes/supprimer-compte-non-active.ts';
import { marquerCourrielLu } from './courriels/marquer-courriel-lu.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
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
  prendreSiege,
  confierAuRobot,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [];

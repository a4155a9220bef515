import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
import { creerStructure } from './structures/creer-structure.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES = [
  prendreSiege,
  confierAuRobot,
  chargerInsee,
  chargerStructure,
  creerStructure,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [];

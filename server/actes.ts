import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES: readonly ActeQuelconque[] = [prendreSiege, confierAuRobot];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [];

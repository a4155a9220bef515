import type { Modele } from './modele.ts';

// comptes-structures § 12: structures, coordonnées bancaires, gestionnaire principal.
export const COURRIELS_STRUCTURES = {} as const satisfies Record<string, Modele>;

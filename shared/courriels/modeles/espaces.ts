import type { Modele } from './modele.ts';

// ecrans-aide § 4, M8; comptes-structures § 12.
export const COURRIELS_ESPACES = {} as const satisfies Record<string, Modele>;

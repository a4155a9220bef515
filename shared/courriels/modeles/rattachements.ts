import type { Modele } from './modele.ts';

// ecrans-aide § 4, M5 to M7; comptes-structures § 12.
export const COURRIELS_RATTACHEMENTS = {} as const satisfies Record<string, Modele>;

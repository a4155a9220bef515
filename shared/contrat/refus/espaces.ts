import type { Refus } from './refus.ts';

// comptes-structures § 6.3
export const REFUS_ESPACES = {} as const satisfies Record<string, Refus>;

import type { Refus } from './refus.ts';

// comptes-structures § 7.2
export const REFUS_BANQUE = {} as const satisfies Record<string, Refus>;

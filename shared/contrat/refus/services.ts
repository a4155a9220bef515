import type { Refus } from './refus.ts';

// comptes-structures § 5.5
export const REFUS_SERVICES = {} as const satisfies Record<string, Refus>;

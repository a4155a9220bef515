import type { Refus } from './refus.ts';

// comptes-structures § 4.4
export const REFUS_RATTACHEMENTS = {} as const satisfies Record<string, Refus>;

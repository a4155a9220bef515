import type { Contrat } from '../contrat/contrat.ts';

export const contratRattachements = {} as const satisfies Contrat;

import type { Contrat } from '../contrat/contrat.ts';

export const contratGestion = {} as const satisfies Contrat;

import type { Contrat } from '../contrat/contrat.ts';

export const contratEspaces = {} as const satisfies Contrat;

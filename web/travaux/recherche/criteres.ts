import { CriteresTravaux } from '#shared/travaux/contrat.ts';

export type Critere = keyof CriteresTravaux;
export const CRITERES = Object.keys(CriteresTravaux.shape) as Critere[];

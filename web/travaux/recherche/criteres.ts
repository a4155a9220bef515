import { CriteresTravaux } from '#shared/travaux/recherche.ts';

export type Critere = keyof CriteresTravaux;
export const CRITERES = Object.keys(CriteresTravaux.shape) as Critere[];

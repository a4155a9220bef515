export const CRITERES = ['numero', 'marche', 'partie', 'etat', 'du', 'au', 'min', 'max'] as const;
export type Critere = (typeof CRITERES)[number];

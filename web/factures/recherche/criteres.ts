export const CRITERES = ['numero', 'partie', 'statut', 'du', 'au'] as const;
export type Critere = (typeof CRITERES)[number];

export const CRITERES = [
  'typeIdentifiant',
  'identifiant',
  'raisonSociale',
  'ville',
  'codePostal',
  'statut',
  'nature',
  'moa',
  'moaUniquement',
] as const;
export type Critere = (typeof CRITERES)[number];

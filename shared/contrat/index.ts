import { contratBac } from '../bac/contrat.ts';
import { contratFormation } from '../formation/contrat.ts';

/** Every route of the application, by the name of its operation. */
export const CONTRAT = {
  ...contratBac,
  ...contratFormation,
} as const;

export type NomOperation = keyof typeof CONTRAT;

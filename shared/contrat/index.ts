import { contratBac } from '../bac/contrat.ts';
import { contratComptes } from '../comptes/contrat.ts';
import { contratCourriels } from '../courriels/contrat.ts';
import { contratEspaces } from '../espaces/contrat.ts';
import { contratFactures } from '../factures/contrat.ts';
import { contratFormation } from '../formation/contrat.ts';
import { contratGestion } from '../gestion/contrat.ts';
import { contratRattachements } from '../rattachements/contrat.ts';
import { contratStructures } from '../structures/contrat.ts';
import { contratAnnuaire } from '../structures/contrat-annuaire.ts';

/** Every route of the application, by the name of its operation. */
export const CONTRAT = {
  ...contratCourriels,
  ...contratComptes,
  ...contratStructures,
  ...contratAnnuaire,
  ...contratRattachements,
  ...contratEspaces,
  ...contratGestion,
  ...contratFactures,
  ...contratBac,
  ...contratFormation,
} as const;

export type NomOperation = keyof typeof CONTRAT;

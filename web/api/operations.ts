import type { Operation } from '#shared/contrat/contrat.ts';
import { CONTRAT, type NomOperation } from '#shared/contrat/index.ts';

export const trouverOperation = (nom: NomOperation): Operation => CONTRAT[nom];

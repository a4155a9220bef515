import type { UtilisateursDeStructure } from '#shared/rattachements/contrat-utilisateurs.ts';

/** The people of a structure, as who reads sees them. */
export type Equipe = UtilisateursDeStructure & { structureId: number; active: boolean };

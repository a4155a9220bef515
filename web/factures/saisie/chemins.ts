import { CHEMIN_SAISIE } from '../espace.ts';

/** Where one accepts the mandat of a structure. */
export const cheminDuMandat = (structureId: number): string => `${CHEMIN_SAISIE}?structure=${structureId}`;

import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';

export const libelleDuType = (code: string): string =>
  TYPES_D_IDENTIFIANT.find((type) => type.code === code)?.libelle ?? code;

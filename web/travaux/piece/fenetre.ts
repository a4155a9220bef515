import type { ActeTravaux } from '#shared/travaux/actes.ts';

/** Name of the parameter of the address that says which window is open over the piece. */
export const FENETRE = 'fenetre';

/** Acts done in a window. */
export const EN_FENETRE = [
  'supprimer',
  'refuser',
  'suspendre',
  'corrigerMoe',
  'corrigerValideur',
  'demanderRecyclage',
  'prendreEnCompte',
  'dupliquer',
] as const satisfies readonly ActeTravaux[];
export type ActeEnFenetre = (typeof EN_FENETRE)[number];

export const fenetreDe = (adresse: URLSearchParams): ActeEnFenetre | undefined =>
  EN_FENETRE.find((acte) => acte === adresse.get(FENETRE));

import type { StructureDeDepart } from './structure-de-depart.ts';
import { STRUCTURES_PRIVEES } from './structures-privees.ts';
import { STRUCTURES_PUBLIQUES } from './structures-publiques.ts';

/** Every structure that exists on the portal when a bac begins. */
export const STRUCTURES: readonly StructureDeDepart[] = [...STRUCTURES_PUBLIQUES, ...STRUCTURES_PRIVEES];

/** The learner's own firm: known to the INSEE, not yet on the portal. */
export const MENUISERIE_AUBRAC = {
  identifiant: '00010101400017',
  /** Where the firm moves in the exercise on the change of SIRET. */
  nouvelEtablissement: '00010101400025',
  raisonSociale: 'Menuiserie Aubrac',
  adresse: '12 rue du Rabot',
  codePostal: '99100',
  ville: 'Valbrune',
} as const;

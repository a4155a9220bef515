import type { Acteur } from './acteur.ts';
import type { RoleSurCompte } from './cycle-de-vie.ts';

/** Who proved, by a link or a password, that the compte is his acts as its holder; the portal acts for itself. */
export const roleSurCompte = (acteur: Acteur): RoleSurCompte => (acteur.genre === 'SYSTEME' ? 'SYSTEME' : 'TITULAIRE');

/** The people of a story are put in place by the portal, never by somebody in it. */
export const peutChargerAgent = (acteur: Acteur): boolean => acteur.genre === 'SYSTEME';

import { ESPACES } from '../espaces/espaces.ts';
import type { Acteur } from './acteur.ts';
import type { RoleSurCompte } from './cycle-de-vie.ts';

/** Who proved, by a link or a password, that the compte is his acts as its holder; the portal acts for itself. */
export const roleSurCompte = (acteur: Acteur): RoleSurCompte => (acteur.genre === 'SYSTEME' ? 'SYSTEME' : 'TITULAIRE');

/** The people of a story are put in place by the portal, never by somebody in it. */
export const peutChargerAgent = (acteur: Acteur): boolean => acteur.genre === 'SYSTEME';

type Vue = {
  /** Espaces opened on the structures of the compte. */
  ouverts: readonly string[];
  /** Rôles held on them. */
  roles: readonly string[];
};

/** Codes of the espaces whose tab is shown, in the order of the tabs: those of everyone, then those that were opened. */
export function espacesVisibles({ ouverts, roles }: Vue): string[] {
  const gestionnaire = roles.some((role) => role === 'GP' || role === 'GS');
  const tous: readonly { code: string; ouverture: string; disponible: boolean }[] = ESPACES;
  return tous
    .filter(({ code, ouverture, disponible }) => {
      if (!disponible) return false;
      if (ouverture === 'GESTIONNAIRE') return gestionnaire;
      return ouverture === 'TOUJOURS' || ouverts.includes(code);
    })
    .map(({ code }) => code);
}

import { ESPACES } from '#shared/espaces/espaces.ts';

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

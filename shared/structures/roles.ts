import { enTete, mot, type Vocabulaire } from '../vocabulaire/mots.ts';

// Notes on the structures, § 3.1.
export const ROLES = {
  GP: { libelle: 'Gestionnaire principal', source: 'S22' },
  GS: { libelle: 'Gestionnaire secondaire', source: 'S14' },
  US: { libelle: 'Utilisateur', source: 'S16' },
} as const satisfies Record<string, { libelle: string; source: string }>;

/** Held by a person on one structure; the same person may hold another one elsewhere. */
export type Role = keyof typeof ROLES;
export const LISTE_ROLES = Object.keys(ROLES) as [Role, ...Role[]];

export const libelleDuRole = (role: string): string =>
  Object.hasOwn(ROLES, role) ? ROLES[role as Role].libelle : role;

/** The portal of today has no secondaire: it says so. */
export const roleDit = (role: string, vocabulaire: Vocabulaire): string =>
  role === 'GS' ? enTete(mot('gestionnaireSecondaire', vocabulaire)) : libelleDuRole(role);

// Notes on the structures, § 3.1.
export const ROLES = {
  GP: { libelle: 'Gestionnaire principal', source: 'S22' },
  GS: { libelle: 'Gestionnaire secondaire', source: 'S14' },
  US: { libelle: 'Utilisateur', source: 'S16' },
} as const satisfies Record<string, { libelle: string; source: string }>;

export const libelleDuRole = (role: string): string =>
  role in ROLES ? ROLES[role as keyof typeof ROLES].libelle : role;

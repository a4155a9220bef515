/** The column `structures.statut` lists the same two. */
export const STATUTS_DE_STRUCTURE = ['ACTIF', 'INACTIF'] as const;
export type StatutStructure = (typeof STATUTS_DE_STRUCTURE)[number];

/** NOUVEAU: a logged-in person who is not attached to the structure (it does not exist yet). */
export const ROLES_SUR_UNE_STRUCTURE = ['NOUVEAU', 'GP', 'GS', 'US', 'SYSTEME'] as const;
export type RoleSurStructure = (typeof ROLES_SUR_UNE_STRUCTURE)[number];

/** `ABSENTE`: the identifier has no structure yet. */
export type EtatStructure = StatutStructure | 'ABSENTE';

type Passage = {
  acte: string;
  libelle: string;
  de: EtatStructure;
  vers: StatutStructure;
  par: readonly RoleSurStructure[];
  /** What the passage brings besides the statut. */
  effet?: string;
  source: string;
};

// Notes on the structures, § 2.8, and the rights of § 3.2.
export const PASSAGES = [
  {
    acte: 'creer',
    libelle: 'Créer la structure',
    de: 'ABSENTE',
    vers: 'ACTIF',
    par: ['NOUVEAU'],
    effet: 'Son auteur devient gestionnaire principal.',
    source: 'S22',
  },
  {
    acte: 'charger',
    libelle: 'Charger depuis le référentiel des structures publiques',
    de: 'ABSENTE',
    vers: 'ACTIF',
    par: ['SYSTEME'],
    source: 'S17',
  },
  {
    acte: 'desactiver',
    libelle: 'Désactiver la structure',
    de: 'ACTIF',
    vers: 'INACTIF',
    par: ['GP', 'GS'],
    effet: 'Elle ne peut plus émettre ni recevoir de factures ; son historique reste lisible.',
    source: 'S9',
  },
  {
    acte: 'modifierIdentifiant',
    libelle: 'Modifier l’identifiant',
    de: 'ACTIF',
    vers: 'INACTIF',
    par: ['GP', 'GS'],
    effet: 'Une nouvelle structure, active, est créée par recopie sous le nouveau SIRET.',
    source: 'S21',
  },
  {
    acte: 'fermer',
    libelle: 'Constater la fermeture de l’établissement à l’INSEE',
    de: 'ACTIF',
    vers: 'INACTIF',
    par: ['SYSTEME'],
    source: 'supposé',
  },
  {
    acte: 'activer',
    libelle: 'Activer la structure',
    de: 'INACTIF',
    vers: 'ACTIF',
    par: ['GP', 'GS'],
    source: 'S9',
  },
] as const satisfies readonly Passage[];

export type ActeSurStructure = (typeof PASSAGES)[number]['acte'];

/** What that role can do to a structure in that state, in the order of the table. */
export function actesPossibles(etat: EtatStructure, role: RoleSurStructure): ActeSurStructure[] {
  return PASSAGES.filter(({ de, par }) => de === etat && (par as readonly string[]).includes(role)).map((p) => p.acte);
}

/** The state after the act, or nothing when that role cannot do it now. */
export function statutApres(
  etat: EtatStructure,
  acte: ActeSurStructure,
  role: RoleSurStructure,
): StatutStructure | undefined {
  const possible = actesPossibles(etat, role).includes(acte);
  return possible ? PASSAGES.find((p) => p.acte === acte)?.vers : undefined;
}

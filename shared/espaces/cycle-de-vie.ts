/**
 * Statuts of an abonnement to an espace, on a structure or on one of its services (comptes-structures § 6.3). Codes and
 * labels are those of a rattachement, which waits and is answered in the same way (§ 4.1).
 */
export const STATUTS = {
  EN_COURS_DE_VALIDATION: { libelle: 'En cours de validation', source: 'S22' },
  VALIDEE: { libelle: 'Validée', source: 'S34' },
  REFUSEE: { libelle: 'Refusée', source: 'S34' },
  SUPPRIMEE: { libelle: 'Supprimée', source: 'S34' },
} as const satisfies Record<string, { libelle: string; source: string }>;

export type StatutAbonnement = keyof typeof STATUTS;
export const LISTE_STATUTS = Object.keys(STATUTS) as [StatutAbonnement, ...StatutAbonnement[]];

export const libelleDuStatut = (statut: string): string =>
  Object.hasOwn(STATUTS, statut) ? STATUTS[statut as StatutAbonnement].libelle : statut;

/**
 * `ABSENT`: the person never had it there. `MODE_DEMANDE`: she has it in « Consultation » and waits for « Modification »;
 * its statut stays « Validée », for what she has goes on.
 */
export type EtatAbonnement = StatutAbonnement | 'ABSENT' | 'MODE_DEMANDE';

type Tenu = { statut: StatutAbonnement; modeDemande: string | null };

export function etatDe(abonnement: Tenu | undefined): EtatAbonnement {
  if (!abonnement) return 'ABSENT';
  return abonnement.statut === 'VALIDEE' && abonnement.modeDemande !== null ? 'MODE_DEMANDE' : abonnement.statut;
}

/** Relation of who acts to the abonnement: the person who holds it, or a gestionnaire of the structure. */
export const ROLES_SUR_ABONNEMENT = ['TITULAIRE', 'GESTIONNAIRE'] as const;
export type RoleSurAbonnement = (typeof ROLES_SUR_ABONNEMENT)[number];

export type Passage = {
  acte: string;
  /** Words of the button. */
  libelle: string;
  de: readonly EtatAbonnement[];
  vers: Exclude<EtatAbonnement, 'ABSENT'>;
  par: RoleSurAbonnement;
  /** Who is told by mail. */
  courriel: 'GESTIONNAIRES' | 'TITULAIRE' | null;
  source: string;
};

const JAMAIS_EU = ['ABSENT', 'REFUSEE', 'SUPPRIMEE'] as const;
const TENU = ['VALIDEE', 'MODE_DEMANDE'] as const;
const EN_ATTENTE = ['EN_COURS_DE_VALIDATION', 'MODE_DEMANDE'] as const;

/**
 * Life cycle of an abonnement (comptes-structures § 6.3). What comes with a rattachement or a rôle of gestionnaire is
 * born « Validée » apart from it [S19][S20]. That a change of mode waits for an answer like a demande, and that the
 * present mode goes on meanwhile, is supposé.
 */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES = [
  { acte: 'demander', libelle: 'Ajouter un abonnement', de: JAMAIS_EU, vers: 'EN_COURS_DE_VALIDATION', par: 'TITULAIRE', courriel: 'GESTIONNAIRES', source: 'S19' },
  { acte: 'prendre', libelle: 'Ajouter un abonnement', de: [...JAMAIS_EU, ...TENU, 'EN_COURS_DE_VALIDATION'], vers: 'VALIDEE', par: 'TITULAIRE', courriel: null, source: 'S20' },
  { acte: 'annuler', libelle: 'Annuler ma demande', de: ['EN_COURS_DE_VALIDATION'], vers: 'SUPPRIMEE', par: 'TITULAIRE', courriel: null, source: 'supposé' },
  { acte: 'demanderMode', libelle: 'Demander la modification', de: ['VALIDEE'], vers: 'MODE_DEMANDE', par: 'TITULAIRE', courriel: 'GESTIONNAIRES', source: 'supposé' },
  { acte: 'annulerMode', libelle: 'Annuler ma demande', de: ['MODE_DEMANDE'], vers: 'VALIDEE', par: 'TITULAIRE', courriel: null, source: 'supposé' },
  { acte: 'consulterSeulement', libelle: 'Passer en consultation', de: ['VALIDEE'], vers: 'VALIDEE', par: 'TITULAIRE', courriel: null, source: 'supposé' },
  { acte: 'supprimer', libelle: 'Supprimer', de: TENU, vers: 'SUPPRIMEE', par: 'TITULAIRE', courriel: null, source: 'S37' },
  { acte: 'valider', libelle: 'Valider', de: EN_ATTENTE, vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'TITULAIRE', source: 'S14' },
  { acte: 'refuser', libelle: 'Refuser', de: ['EN_COURS_DE_VALIDATION'], vers: 'REFUSEE', par: 'GESTIONNAIRE', courriel: 'TITULAIRE', source: 'S14' },
  { acte: 'refuserMode', libelle: 'Refuser', de: ['MODE_DEMANDE'], vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'TITULAIRE', source: 'supposé' },
  { acte: 'accorder', libelle: 'Donner un abonnement', de: [...JAMAIS_EU, ...TENU, 'EN_COURS_DE_VALIDATION'], vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'TITULAIRE', source: 'S20' },
  { acte: 'retirer', libelle: 'Retirer', de: TENU, vers: 'SUPPRIMEE', par: 'GESTIONNAIRE', courriel: null, source: 'S37' },
  { acte: 'fermer', libelle: 'Fermer l’espace', de: [...TENU, 'EN_COURS_DE_VALIDATION'], vers: 'SUPPRIMEE', par: 'GESTIONNAIRE', courriel: 'TITULAIRE', source: 'supposé' },
] as const satisfies readonly Passage[];

export type ActeSurAbonnement = (typeof PASSAGES)[number]['acte'];

const TOUS: readonly (Passage & { acte: ActeSurAbonnement })[] = PASSAGES;

/** What that rôle can do to an abonnement in that state, in the order of the table. */
export const actesPossibles = (etat: EtatAbonnement, role: RoleSurAbonnement): ActeSurAbonnement[] =>
  TOUS.filter(({ de, par }) => par === role && de.includes(etat)).map(({ acte }) => acte);

/** The passage that this act takes from that state; nothing when it is not possible now. */
export const passagePour = (etat: EtatAbonnement, acte: ActeSurAbonnement): Passage | undefined =>
  TOUS.find((passage) => passage.acte === acte && passage.de.includes(etat));

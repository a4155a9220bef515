/**
 * Statuts of a rattachement, to a structure or to one of its services (comptes-structures § 4.1). The codes are those of
 * the API [S34]; one label was read on the screen, the others are deduced from the codes.
 */
export const STATUTS = {
  EN_COURS_DE_VALIDATION: { libelle: 'En cours de validation', source: 'S22' },
  VALIDEE: { libelle: 'Validée', source: 'S34' },
  REFUSEE: { libelle: 'Refusée', source: 'S34' },
  DESACTIVEE: { libelle: 'Désactivée', source: 'S34' },
  SUPPRIMEE: { libelle: 'Supprimée', source: 'S34' },
} as const satisfies Record<string, { libelle: string; source: string }>;

export type StatutRattachement = keyof typeof STATUTS;
export const LISTE_STATUTS = Object.keys(STATUTS) as [StatutRattachement, ...StatutRattachement[]];

export const libelleDuStatut = (statut: string): string =>
  Object.hasOwn(STATUTS, statut) ? STATUTS[statut as StatutRattachement].libelle : statut;

/** `ABSENT`: the person and the structure have never met. */
export type EtatRattachement = StatutRattachement | 'ABSENT';

/** Relation of who acts to the rattachement: the person herself, a gestionnaire of the structure, the portal. */
export const ROLES_SUR_RATTACHEMENT = ['DEMANDEUR', 'GESTIONNAIRE', 'SYSTEME'] as const;
export type RoleSurRattachement = (typeof ROLES_SUR_RATTACHEMENT)[number];

type Passage = {
  acte: string;
  /** Words of the button, where there is one. */
  libelle: string;
  de: readonly EtatRattachement[];
  vers: StatutRattachement;
  par: RoleSurRattachement;
  /** Who is told by mail. */
  courriel: 'GESTIONNAIRES' | 'DEMANDEUR' | null;
  source: string;
};

/**
 * Life cycle of a rattachement (comptes-structures § 4.4). That a demande follows a « Supprimée », and that « Rattacher »
 * settles a demande that waits, is supposé.
 */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES = [
  { acte: 'creer', libelle: 'Créer la structure', de: ['ABSENT'], vers: 'VALIDEE', par: 'DEMANDEUR', courriel: null, source: 'S22' },
  { acte: 'demander', libelle: 'Demander un rattachement', de: ['ABSENT', 'REFUSEE', 'SUPPRIMEE'], vers: 'EN_COURS_DE_VALIDATION', par: 'DEMANDEUR', courriel: 'GESTIONNAIRES', source: 'S22' },
  { acte: 'annuler', libelle: 'Annuler ma demande', de: ['EN_COURS_DE_VALIDATION'], vers: 'SUPPRIMEE', par: 'DEMANDEUR', courriel: null, source: 'supposé' },
  { acte: 'valider', libelle: 'Valider', de: ['EN_COURS_DE_VALIDATION'], vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S15' },
  { acte: 'refuser', libelle: 'Refuser', de: ['EN_COURS_DE_VALIDATION'], vers: 'REFUSEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S15' },
  { acte: 'rattacher', libelle: 'Rattacher un utilisateur', de: ['ABSENT', 'EN_COURS_DE_VALIDATION', 'REFUSEE', 'SUPPRIMEE'], vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S20' },
  { acte: 'desactiver', libelle: 'Désactiver', de: ['VALIDEE'], vers: 'DESACTIVEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S37' },
  { acte: 'reactiver', libelle: 'Réactiver', de: ['DESACTIVEE'], vers: 'VALIDEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S37' },
  { acte: 'supprimer', libelle: 'Détacher', de: ['VALIDEE', 'DESACTIVEE'], vers: 'SUPPRIMEE', par: 'GESTIONNAIRE', courriel: 'DEMANDEUR', source: 'S37' },
  { acte: 'seDetacher', libelle: 'Me détacher', de: ['VALIDEE', 'DESACTIVEE'], vers: 'SUPPRIMEE', par: 'DEMANDEUR', courriel: 'GESTIONNAIRES', source: 'S37' },
  { acte: 'commencer', libelle: 'Date de début atteinte', de: ['DESACTIVEE'], vers: 'VALIDEE', par: 'SYSTEME', courriel: 'DEMANDEUR', source: 'supposé' },
  { acte: 'terminer', libelle: 'Date de fin passée', de: ['VALIDEE'], vers: 'DESACTIVEE', par: 'SYSTEME', courriel: null, source: 'supposé' },
  { acte: 'cesser', libelle: 'Compte jamais activé, supprimé', de: ['VALIDEE', 'DESACTIVEE'], vers: 'SUPPRIMEE', par: 'SYSTEME', courriel: null, source: 'supposé' },
] as const satisfies readonly Passage[];

export type ActeSurRattachement = (typeof PASSAGES)[number]['acte'];

const TOUS: readonly (Passage & { acte: ActeSurRattachement })[] = PASSAGES;

const passagesDepuis = (etat: EtatRattachement, role: RoleSurRattachement) =>
  TOUS.filter(({ de, par }) => par === role && de.includes(etat));

/** What that role can do to a rattachement in that state, in the order of the table. */
export const actesPossibles = (etat: EtatRattachement, role: RoleSurRattachement): ActeSurRattachement[] =>
  passagesDepuis(etat, role).map(({ acte }) => acte);

type Demande = { etat: EtatRattachement; acte: ActeSurRattachement; role: RoleSurRattachement };

/** The statut after the act, or nothing when that role cannot do it now. */
export const statutApres = ({ etat, acte, role }: Demande): StatutRattachement | undefined =>
  passagesDepuis(etat, role).find((passage) => passage.acte === acte)?.vers;

/** Acts that would leave a structure without its gestionnaire principal: refused on his rattachement (§ 4.4, supposé). */
const SEPARENT: readonly ActeSurRattachement[] = ['desactiver', 'supprimer', 'seDetacher', 'terminer', 'cesser'];
export const estSeparation = (acte: ActeSurRattachement): boolean => SEPARENT.includes(acte);

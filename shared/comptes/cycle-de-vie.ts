import { ErreurMetier } from '../contrat/erreurs.ts';
import type { StatutCompte } from './compte.ts';

/** Relation of who acts to the compte: its holder, a manager of his structure, the portal itself. */
export const ROLES_SUR_COMPTE = ['TITULAIRE', 'GESTIONNAIRE', 'SYSTEME'] as const;
export type RoleSurCompte = (typeof ROLES_SUR_COMPTE)[number];

type Passage = {
  acte: string;
  de: readonly StatutCompte[];
  vers: StatutCompte;
  par: readonly RoleSurCompte[];
  source: string;
};

/** Statut in which a compte is born, whoever asked for it. */
export const STATUT_DE_NAISSANCE = 'EN_ATTENTE_ACTIVATION' satisfies StatutCompte;

/**
 * Life cycle of a compte (comptes-structures § 1.9, whose sources are numbered there; locking: ecrans-aide S20).
 * A wrong password does not move it, but the last one allowed does: it is the portal that locks.
 */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES = [
  { acte: 'renvoyerActivation', de: ['EN_ATTENTE_ACTIVATION'], vers: 'EN_ATTENTE_ACTIVATION', par: ['TITULAIRE', 'GESTIONNAIRE'], source: 'S25' },
  { acte: 'activerCompte', de: ['EN_ATTENTE_ACTIVATION'], vers: 'ACTIF', par: ['TITULAIRE'], source: 'S26' },
  { acte: 'supprimerCompteNonActive', de: ['EN_ATTENTE_ACTIVATION'], vers: 'SUPPRIME', par: ['SYSTEME'], source: 'supposé' },
  { acte: 'seConnecter', de: ['ACTIF'], vers: 'ACTIF', par: ['TITULAIRE'], source: 'connaissance' },
  { acte: 'bloquerCompte', de: ['ACTIF'], vers: 'BLOQUE', par: ['SYSTEME'], source: 'S20' },
  { acte: 'debloquerCompte', de: ['BLOQUE'], vers: 'ACTIF', par: ['SYSTEME'], source: 'S20' },
  { acte: 'reinitialiserMotDePasse', de: ['ACTIF'], vers: 'ACTIF', par: ['TITULAIRE'], source: 'S23' },
  { acte: 'reinitialiserMotDePasse', de: ['BLOQUE'], vers: 'ACTIF', par: ['TITULAIRE'], source: 'supposé' },
  { acte: 'reinitialiserMotDePasse', de: ['INACTIF'], vers: 'INACTIF', par: ['TITULAIRE'], source: 'supposé' },
  { acte: 'desactiverCompte', de: ['ACTIF'], vers: 'INACTIF', par: ['TITULAIRE'], source: 'S7' },
  { acte: 'reactiverCompte', de: ['INACTIF'], vers: 'ACTIF', par: ['TITULAIRE'], source: 'S7' },
] as const satisfies readonly Passage[];

export type ActeSurCompte = (typeof PASSAGES)[number]['acte'];

const TOUS: readonly (Passage & { acte: ActeSurCompte })[] = PASSAGES;

const passagesDepuis = (statut: StatutCompte, role: RoleSurCompte) =>
  TOUS.filter(({ de, par }) => de.includes(statut) && par.includes(role));

/** The acts of a role on a compte in this statut, in the order of the table. */
export function actesPossibles(statut: StatutCompte, role: RoleSurCompte): ActeSurCompte[] {
  return passagesDepuis(statut, role).map(({ acte }) => acte);
}

type Demande = { statut: StatutCompte; acte: ActeSurCompte; role: RoleSurCompte };

/** @throws ErreurMetier ACTE_INTERDIT when no passage leaves this statut by this act for this role. */
export function statutApres({ statut, acte, role }: Demande): StatutCompte {
  const passage = passagesDepuis(statut, role).find((p) => p.acte === acte);
  if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
  return passage.vers;
}

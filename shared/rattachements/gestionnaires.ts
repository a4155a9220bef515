import type { StatutCompte } from '../comptes/compte.ts';
import { aDroit, estGestionnaire } from '../structures/droits.ts';
import type { Role } from '../structures/roles.ts';
import type { Vocabulaire } from '../vocabulaire/mots.ts';
import { actesPossibles, type StatutRattachement } from './cycle-de-vie.ts';

type Geste = {
  /** Words of the button. */
  libelle: string;
  /** What it does, said before it is confirmed. */
  effet: string;
  /** The same in the words of today, where there is no secondaire. */
  actuel?: { libelle: string; effet: string };
  /** It only takes away: possible on an inactive structure too, whose past is still read (supposé). */
  retire?: true;
  source: string;
};

/** What a gestionnaire may do to a person attached to his structure (comptes-structures §§ 3.2, 3.3, 4.4). */
// biome-ignore format: one line per gesture, read as a table
export const GESTES = {
  dupliquer: { libelle: 'Dupliquer les droits de…', effet: 'Ses services et ses espaces deviennent ceux d’un collègue.', source: 'S20' },
  nommerSecondaire: { libelle: 'Nommer gestionnaire secondaire', effet: 'Tous les espaces de la structure, et presque tous vos pouvoirs.', actuel: { libelle: 'Donner le profil « Organisation modification »', effet: 'Toutes les applications de la structure, et presque tous vos pouvoirs.' }, source: 'connaissance' },
  revoquerSecondaire: { libelle: 'Révoquer le gestionnaire secondaire', effet: 'Redevient utilisateur, et garde ses espaces.', actuel: { libelle: 'Retirer le profil « Organisation modification »', effet: 'Redevient utilisateur, et garde ses applications.' }, retire: true, source: 'connaissance' },
  transfererRole: { libelle: 'Transférer le rôle de gestionnaire principal', effet: 'Prend votre place ; vous devenez gestionnaire secondaire.', actuel: { libelle: 'Transférer le rôle de gestionnaire principal', effet: 'Prend votre place ; vous gardez le profil « Organisation modification ».' }, source: 'S14' },
  desactiver: { libelle: 'Désactiver', effet: 'Suspend ses droits, sans les effacer.', retire: true, source: 'S37' },
  reactiver: { libelle: 'Réactiver', effet: 'Rend les droits suspendus.', source: 'S37' },
  detacher: { libelle: 'Détacher', effet: 'Retire ses services et ses espaces ; son compte reste.', retire: true, source: 'S37' },
} as const satisfies Record<string, Geste>;

export type NomGeste = keyof typeof GESTES;

/** Button and effect, in the words of the portal. */
export function gesteDit(nom: NomGeste, vocabulaire: Vocabulaire): { libelle: string; effet: string } {
  const geste: Geste = GESTES[nom];
  return (vocabulaire === 'actuel' && geste.actuel) || geste;
}

export type Cible = { role: Role; statut: StatutRattachement; statutCompte: StatutCompte | null; moi: boolean };

const enTant = (statut: StatutRattachement, acte: 'desactiver' | 'reactiver' | 'supprimer'): boolean =>
  actesPossibles(statut, 'GESTIONNAIRE').includes(acte);

/**
 * The rattachements that this rôle may suspend or close: nobody's when it is the gestionnaire principal's (§ 4.4); a
 * secondaire has no hand on another gestionnaire (supposé, as he may not revoke one).
 */
export const aLaMainSur = (monRole: Role, { role, moi }: Pick<Cible, 'role' | 'moi'>): boolean =>
  role !== 'GP' && !moi && aDroit(monRole, estGestionnaire(role) ? 'nommerSecondaire' : 'rattacherUtilisateur');

/** Those whose abonnements this rôle may give, change or take back: the same people, and oneself (supposé). */
export const aLaMainSurLesAbonnements = (monRole: Role, cible: Pick<Cible, 'role' | 'moi'>): boolean =>
  cible.moi || aLaMainSur(monRole, cible);

/** For each gesture: may who holds `monRole` make it on that person now? */
const PERMIS: Record<NomGeste, (monRole: Role, cible: Cible) => boolean> = {
  dupliquer: (r, c) => c.statut === 'VALIDEE' && c.role === 'US' && !c.moi && aDroit(r, 'dupliquerDroits'),
  nommerSecondaire: (r, c) => c.statut === 'VALIDEE' && c.role === 'US' && aDroit(r, 'nommerSecondaire'),
  revoquerSecondaire: (r, c) => c.statut === 'VALIDEE' && c.role === 'GS' && aDroit(r, 'nommerSecondaire'),
  transfererRole: (r, c) =>
    c.statut === 'VALIDEE' && c.role !== 'GP' && c.statutCompte === 'ACTIF' && aDroit(r, 'transfererRole'),
  desactiver: (r, c) => aLaMainSur(r, c) && enTant(c.statut, 'desactiver'),
  reactiver: (r, c) => aLaMainSur(r, c) && enTant(c.statut, 'reactiver'),
  detacher: (r, c) => aLaMainSur(r, c) && enTant(c.statut, 'supprimer'),
};

/** Does this gesture need the structure to be active? */
export const exigeUneStructureActive = (geste: NomGeste): boolean => !('retire' in GESTES[geste]);

type Ou = { active: boolean };

/** The gestures of a line of the block « Utilisateurs rattachés », in the order of the table. */
export const gestesSur = (monRole: Role, cible: Cible, { active }: Ou = { active: true }): NomGeste[] =>
  (Object.keys(GESTES) as NomGeste[]).filter(
    (geste) => PERMIS[geste](monRole, cible) && (active || !exigeUneStructureActive(geste)),
  );

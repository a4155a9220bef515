import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { aLaMainSur, exigeUneStructureActive, type NomGeste } from '#shared/rattachements/gestionnaires.ts';
import type { NomDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../../structures/exiger-droit.ts';
import { exigerStructureActive } from '../../structures/exiger-structure-active.ts';
import type { LigneStructure } from '../../structures/structures.sql.ts';
import { type LigneUtilisateur, trouverUtilisateur } from './utilisateurs.sql.ts';

export type SurUtilisateur = { structureId: number; compteId: number };
type Tenu = { structure: LigneStructure; role: Role; auteurId: number; cible: LigneUtilisateur };

/**
 * A person known to a structure, for who has this right on it. NON_CONNECTE; INTROUVABLE when the structure is not his, or
 * the person never had anything to do with it; DROIT_DE_GESTION_ABSENT; STRUCTURE_INACTIVE for a gesture that gives.
 */
export function exigerUtilisateur(
  db: Base,
  acteur: Acteur,
  { structureId, compteId, droit, geste }: SurUtilisateur & { droit: NomDroit; geste: NomGeste },
): Tenu {
  const exiger = exigeUneStructureActive(geste) ? exigerStructureActive : exigerDroit;
  const { structure, role, compteId: auteurId } = exiger(db, acteur, { structureId, droit });
  const cible = trouverUtilisateur(db, structureId, compteId);
  if (!cible || cible.statutCompte === 'SUPPRIME') throw new ErreurMetier('INTROUVABLE');
  return { structure, role, auteurId, cible };
}

/**
 * The same, to suspend or close that person's rattachement: GESTIONNAIRE_PRINCIPAL_PROTEGE for the gestionnaire
 * principal's, DROIT_DE_GESTION_ABSENT for that of another gestionnaire when one is only secondaire, or for one's own.
 */
export function exigerSousSaMain(db: Base, acteur: Acteur, sur: SurUtilisateur & { geste: NomGeste }): Tenu {
  const tenu = exigerUtilisateur(db, acteur, { ...sur, droit: 'rattacherUtilisateur' });
  const { cible, role, auteurId } = tenu;
  if (cible.role === 'GP' && cible.statut === 'VALIDEE') throw new ErreurMetier('GESTIONNAIRE_PRINCIPAL_PROTEGE');
  if (!aLaMainSur(role, { role: cible.role, moi: cible.compteId === auteurId }))
    throw new ErreurMetier('DROIT_DE_GESTION_ABSENT');
  return tenu;
}

export const nomDUtilisateur = ({ prenom, nom }: Pick<LigneUtilisateur, 'prenom' | 'nom'>): string =>
  `${prenom} ${nom}`;

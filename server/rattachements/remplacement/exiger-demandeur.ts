import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { LigneCompte } from '../../comptes/comptes.sql.ts';
import { exigerCompte } from '../../comptes/exiger-compte.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../../structures/exiger-droit.ts';
import { type LigneStructure, trouverStructure } from '../../structures/structures.sql.ts';
import { trouverRattachement } from '../rattachements.sql.ts';

/**
 * Who may say that the gestionnaire principal has left: his colleagues, and those whose demande waits for him [S22].
 * The gestionnaire principal may only read the page. NON_CONNECTE, INTROUVABLE, DROIT_DE_GESTION_ABSENT.
 */
export function exigerDemandeur(
  db: Base,
  acteur: Acteur,
  structureId: number,
  droit: 'demanderRemplacement' | 'voirUtilisateurs' = 'demanderRemplacement',
): { compte: LigneCompte; structure: LigneStructure } {
  const compte = exigerCompte(db, acteur);
  const attend = trouverRattachement(db, compte.id, structureId)?.statut === 'EN_COURS_DE_VALIDATION';
  if (!attend) exigerDroit(db, acteur, { structureId, droit });
  const structure = trouverStructure(db, structureId);
  if (!structure) throw new ErreurMetier('INTROUVABLE');
  return { compte, structure };
}

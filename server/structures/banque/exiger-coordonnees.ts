import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  type ActeSurCoordonnees,
  PASSAGES_DE_COORDONNEES,
} from '#shared/structures/banque/coordonnees-cycle-de-vie.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { type LigneCoordonnees, trouverCoordonnees } from './coordonnees.sql.ts';

const DROIT = 'gererCoordonneesBancaires';

/** A bank account, for those who manage them. INTROUVABLE, DROIT_DE_GESTION_ABSENT. */
export function exigerCoordonnees(db: Base, acteur: Acteur, id: number): LigneCoordonnees {
  const coordonnees = trouverCoordonnees(db, id);
  exigerDroit(db, acteur, { structureId: coordonnees?.structureId ?? 0, droit: DROIT });
  if (!coordonnees) throw new ErreurMetier('INTROUVABLE');
  return coordonnees;
}

/** The same, for an act of its life cycle. ACTE_INTERDIT, STRUCTURE_INACTIVE. */
export function exigerPassage(
  db: Base,
  acteur: Acteur,
  demande: { id: number; acte: ActeSurCoordonnees },
): LigneCoordonnees {
  const coordonnees = exigerCoordonnees(db, acteur, demande.id);
  const { role } = exigerStructureActive(db, acteur, { structureId: coordonnees.structureId, droit: DROIT });
  if (!actesPossibles(PASSAGES_DE_COORDONNEES, coordonnees.statut, role).includes(demande.acte))
    throw new ErreurMetier('ACTE_INTERDIT');
  return coordonnees;
}

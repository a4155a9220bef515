import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { ActionNotee, StructureGeree, UtilisateurGere } from '#shared/gestion/contrat.ts';
import { ACTIONS, type ActionDeGestionnaire } from '#shared/structures/actions.ts';
import { aDroit, type NomDroit } from '#shared/structures/droits.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { listerDemandesGerees } from '../espaces/espaces.sql.ts';
import { listerDemandes } from '../rattachements/rattachements.sql.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { compterActionsDe, listerActionsDe, listerGerees } from './gestion.sql.ts';
import { listerAbonnementsDe, listerPersonnes, listerRattachementsAuxServices } from './liens.sql.ts';

/** NON_CONNECTE; AUCUNE_STRUCTURE_GEREE for who manages nothing. */
export function listerStructuresGerees(db: Base, acteur: Acteur): StructureGeree[] {
  const gerees = listerGerees(db, exigerCompte(db, acteur).id);
  if (gerees.length === 0) throw new ErreurMetier('AUCUNE_STRUCTURE_GEREE');
  return gerees;
}

/** What waits for an answer of this person: as many as the two blocks list. NON_CONNECTE. */
export function compterDemandes(db: Base, acteur: Acteur): { rattachements: number; abonnements: number } {
  const { id } = exigerCompte(db, acteur);
  return { rattachements: listerDemandes(db, id).length, abonnements: listerDemandesGerees(db, id).length };
}

/** The structure asked for, or all those on which the person has this right. */
export function structuresVoulues(
  db: Base,
  acteur: Acteur,
  { structureId, droit }: { structureId: number | undefined; droit: NomDroit },
): number[] {
  if (structureId !== undefined) return [exigerDroit(db, acteur, { structureId, droit }).structure.id];
  return listerStructuresGerees(db, acteur)
    .filter(({ role }) => aDroit(role, droit))
    .map(({ id }) => id);
}

const libelleDeLAction = (action: string): string =>
  Object.hasOwn(ACTIONS, action) ? ACTIONS[action as ActionDeGestionnaire] : action;

type Page = { structureId?: number | undefined; page: number; taille: number };

/** Block D: what the gestionnaires did, last first. INTROUVABLE, DROIT_DE_GESTION_ABSENT, AUCUNE_STRUCTURE_GEREE. */
export function listerActions(
  db: Base,
  acteur: Acteur,
  { structureId, page, taille }: Page,
): { actions: ActionNotee[]; total: number } {
  const structures = structuresVoulues(db, acteur, { structureId, droit: 'consulterActions' });
  const lignes = listerActionsDe(db, { structures, taille, debut: (page - 1) * taille });
  return {
    actions: lignes.map(({ structureId: id, raisonSociale, robot, action, ...ligne }) => ({
      ...ligne,
      structure: { id, raisonSociale },
      robot: robot === 1,
      action: libelleDeLAction(action),
    })),
    total: compterActionsDe(db, structures),
  };
}

/** Block E: the people of one structure. INTROUVABLE, DROIT_DE_GESTION_ABSENT. */
export function listerUtilisateursGeres(db: Base, acteur: Acteur, structureId: number): UtilisateurGere[] {
  exigerDroit(db, acteur, { structureId, droit: 'voirActivites' });
  return listerUtilisateursDe(db, structureId);
}

/** Everybody who is linked to a structure, whatever the statut; nothing is checked. */
export function listerUtilisateursDe(db: Base, structureId: number): UtilisateurGere[] {
  const services = listerRattachementsAuxServices(db, structureId);
  const abonnements = listerAbonnementsDe(db, structureId);
  return listerPersonnes(db, structureId).map((personne) => ({
    ...personne,
    services: services.filter(({ compteId }) => compteId === personne.compteId),
    espaces: abonnements
      .filter(({ compteId }) => compteId === personne.compteId)
      .map(({ code, espace, mode, statut }) => ({ espace, mode, statut, service: code })),
  }));
}

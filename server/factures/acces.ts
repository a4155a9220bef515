import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Role } from '#shared/factures/cycle-de-vie.ts';
import { peutVoir, ROLES_DU_SYSTEME, rolesSur } from '#shared/factures/droits.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { structuresDuCompte } from '../structures/structures.lectures.ts';
import { type Facture, trouverFacture } from './factures.sql.ts';
import { estTenuParRobot } from './parties.sql.ts';

/** A facture with the roles of the one who looks at it. */
export type FactureVue = { facture: Facture; roles: Role[] };

/** Structures where the acteur holds this espace. NON_CONNECTE and the other refusals of his compte. */
export function structuresAvec(db: Base, acteur: Acteur, espace: string): number[] {
  return db.retenir(`structures ${espace} ${JSON.stringify(acteur)}`, () =>
    structuresDe(db, acteur)
      .filter((structure) => structure.espaces.includes(espace))
      .map(({ structureId }) => structureId),
  );
}

/** Nothing when it does not exist, or is not his to see. */
export function voirFacture(db: Base, acteur: Acteur, facture: Facture | undefined): FactureVue | undefined {
  const roles = rolesDe(db, acteur, facture);
  return facture && peutVoir(facture.statut, roles) ? { facture, roles } : undefined;
}

/** INTROUVABLE in both cases: nothing is revealed. */
export function exigerFacture(db: Base, acteur: Acteur, id: number): FactureVue {
  const vue = voirFacture(db, acteur, trouverFacture(db, id));
  if (!vue) throw new ErreurMetier('INTROUVABLE');
  return vue;
}

/** The compte that acts, for the rows that keep its name; nothing for the system. */
export const auteurDe = (acteur: Acteur): { auteurId: number | null; robot: boolean } =>
  acteur.genre === 'COMPTE'
    ? { auteurId: acteur.compteId, robot: acteur.robot ?? false }
    : { auteurId: null, robot: false };

function rolesDe(db: Base, acteur: Acteur, facture: Facture | undefined): Role[] {
  if (acteur.genre === 'SYSTEME') return [...ROLES_DU_SYSTEME];
  const structures = structuresDe(db, acteur);
  if (!facture) return [];
  const { fournisseurId, destinataireId } = facture;
  return rolesSur({ fournisseurId, destinataireId, valideurs: [] }, structures);
}

function structuresDe(db: Base, acteur: Acteur) {
  const compteId = exigerCompte(db, acteur).id;
  // A person may have taken the seat since the robot planned its gesture.
  if (acteur.genre === 'COMPTE' && acteur.robot && !estTenuParRobot(db, compteId))
    throw new ErreurMetier('ACTE_INTERDIT');
  return structuresDuCompte(db, compteId);
}

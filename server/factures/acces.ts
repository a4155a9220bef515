import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Habilitation, Mode } from '#shared/espaces/habilitations.ts';
import type { Role } from '#shared/factures/cycle-de-vie.ts';
import { type PartiesDeFacture, peutVoir, ROLES_DU_SYSTEME, rolesSur } from '#shared/factures/droits.ts';
import { estASuivre, estDeTravaux } from '#shared/referentiel/cadres-de-facturation.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { listerHabilitations } from '../espaces/habilitations.sql.ts';
import { type Facture, trouverFacture } from './factures.sql.ts';

/** A facture with the roles of the one who looks at it: those in which he sees it, and those in which he may act. */
export type FactureVue = { facture: Facture; roles: Role[]; agit: Role[] };

/** Structures where the acteur holds this espace, in that mode at least. NON_CONNECTE and the other refusals of his compte. */
export function structuresAvec(
  db: Base,
  acteur: Acteur,
  { espace, mode = 'CONSULTATION' }: { espace: string; mode?: Mode },
): number[] {
  const tenues = habilitationsDe(db, acteur).filter(
    (h) => h.espace === espace && (mode === 'CONSULTATION' || h.mode === mode),
  );
  return [...new Set(tenues.map(({ structureId }) => structureId))];
}

/** Where the acteur sees only some services: « structure:code » of each, with no code for what names no service. */
export function servicesVus(db: Base, acteur: Acteur, espace: string): { partielles: number[]; services: string[] } {
  const tenues = habilitationsDe(db, acteur).filter((h) => h.espace === espace);
  const entieres = new Set(tenues.filter((h) => h.tousServices && h.service === null).map((h) => h.structureId));
  const partielles = tenues.filter((h) => !entieres.has(h.structureId));
  return {
    partielles: [...new Set(partielles.map((h) => h.structureId))],
    services: partielles.map((h) => `${h.structureId}:${h.service ?? ''}`),
  };
}

/** Nothing when it does not exist, or is not his to see. */
export function voirFacture(db: Base, acteur: Acteur, facture: Facture | undefined): FactureVue | undefined {
  const habilitations = acteur.genre === 'SYSTEME' ? [] : habilitationsDe(db, acteur);
  if (!facture) return undefined;
  const roles = rolesDe(acteur, habilitations, { facture, mode: 'CONSULTATION' });
  const agit = rolesDe(acteur, habilitations, { facture, mode: 'MODIFICATION' });
  return peutVoir(facture.statut, roles) ? { facture, roles, agit } : undefined;
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

type Regard = { facture: Facture; mode: Mode };

function rolesDe(acteur: Acteur, habilitations: readonly Habilitation[], { facture, mode }: Regard): Role[] {
  if (acteur.genre === 'SYSTEME') return [...ROLES_DU_SYSTEME];
  return rolesSur(partiesDe(facture), habilitations, mode);
}

export function partiesDe(facture: Facture): PartiesDeFacture {
  const { cadre, fournisseurId, destinataireId, codeService, valideur1Id, valideur2Id } = facture;
  return {
    fournisseurId: estDeTravaux(cadre) ? null : fournisseurId,
    destinataireId: estASuivre(cadre) ? null : destinataireId,
    codeService,
    valideurs: [valideur1Id, valideur2Id],
  };
}

/** NON_CONNECTE and the other refusals of his compte. */
export function habilitationsDe(db: Base, acteur: Acteur): Habilitation[] {
  return db.retenir(`habilitations ${JSON.stringify(acteur)}`, () =>
    listerHabilitations(db, exigerCompte(db, acteur).id),
  );
}

import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { RoleSurEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { ESPACE_DES_ENGAGEMENTS, peutVoirEngagement, rolesSurEngagement } from '#shared/engagements/droits.ts';
import type { Habilitation, Mode } from '#shared/espaces/habilitations.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { listerHabilitations } from '../espaces/habilitations.sql.ts';
import { type Engagement, trouverEngagement } from './engagements.sql.ts';
import type { Perimetre } from './recherche.sql.ts';

/** An engagement with the roles of the one who looks at it: those in which he sees it, and those in which he may act. */
export type EngagementVu = { engagement: Engagement; roles: RoleSurEngagement[]; agit: RoleSurEngagement[] };

/** NON_CONNECTE and the other refusals of his compte. */
export const habilitationsDe = (db: Base, acteur: Acteur): Habilitation[] =>
  listerHabilitations(db, exigerCompte(db, acteur).id);

function rolesDe(engagement: Engagement, habilitations: readonly Habilitation[], mode: Mode): RoleSurEngagement[] {
  const { structureId: emetteurId, recepteurId, codeService } = engagement;
  return rolesSurEngagement({ emetteurId, recepteurId, codeService }, habilitations, mode);
}

/** INTROUVABLE when it does not exist or is not his to see: nothing is revealed. */
export function exigerEngagement(db: Base, acteur: Acteur, id: number): EngagementVu {
  const engagement = trouverEngagement(db, id);
  if (engagement && acteur.genre === 'SYSTEME') return { engagement, roles: ['SYSTEME'], agit: ['SYSTEME'] };
  const habilitations = habilitationsDe(db, acteur);
  const roles = engagement ? rolesDe(engagement, habilitations, 'CONSULTATION') : [];
  if (!engagement || !peutVoirEngagement(engagement, roles)) throw new ErreurMetier('INTROUVABLE');
  return { engagement, roles, agit: rolesDe(engagement, habilitations, 'MODIFICATION') };
}

/** The structures of the acteur; where he is no gestionnaire, what names no service and his services only. */
export function perimetreDe(db: Base, acteur: Acteur): Perimetre {
  const tenues = habilitationsDe(db, acteur).filter(({ espace }) => espace === ESPACE_DES_ENGAGEMENTS);
  const entieres = new Set(tenues.filter((h) => h.tousServices && h.service === null).map((h) => h.structureId));
  const partielles = tenues.filter((h) => !entieres.has(h.structureId));
  return {
    structures: [...new Set(tenues.map((h) => h.structureId))],
    partielles: [...new Set(partielles.map((h) => h.structureId))],
    services: partielles.map((h) => `${h.structureId}:${h.service ?? ''}`),
  };
}

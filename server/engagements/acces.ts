import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { RoleSurEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { ESPACE_DES_ENGAGEMENTS, peutVoirEngagement, rolesSurEngagement } from '#shared/engagements/droits.ts';
import type { Habilitation, Mode } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';
import { habilitationsDe, servicesVus, structuresAvec } from '../factures/acces.ts';
import { type Engagement, trouverEngagement } from './engagements.sql.ts';
import type { Perimetre } from './recherche.sql.ts';

/** An engagement with the roles of the one who looks at it: those in which he sees it, and those in which he may act. */
export type EngagementVu = { engagement: Engagement; roles: RoleSurEngagement[]; agit: RoleSurEngagement[] };

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
export const perimetreDe = (db: Base, acteur: Acteur): Perimetre => ({
  structures: structuresAvec(db, acteur, { espace: ESPACE_DES_ENGAGEMENTS }),
  ...servicesVus(db, acteur, ESPACE_DES_ENGAGEMENTS),
});

import { estHabilite, type Habilitation, type Mode } from '../espaces/habilitations.ts';
import type { CoteDEngagement, RoleSurEngagement } from './cycle-de-vie.ts';

export const ESPACE_DES_ENGAGEMENTS = 'ENGAGEMENTS';

/** `recepteurId`: nothing while the supplier is not on the portal. */
export type PartiesDEngagement = { emetteurId: number; recepteurId: number | null; codeService: string | null };

/**
 * The roles of an actor on this engagement. The service is that of who ordered: in « Consultation », what he may see; in
 * « Modification », what he may do.
 */
export function rolesSurEngagement(
  { emetteurId, recepteurId, codeService }: PartiesDEngagement,
  habilitations: readonly Habilitation[],
  mode: Mode,
): CoteDEngagement[] {
  const tient = (structureId: number | null, service: string | null) =>
    structureId !== null && estHabilite(habilitations, { structureId, espace: ESPACE_DES_ENGAGEMENTS, mode, service });
  return [
    ...(tient(emetteurId, codeService) ? (['EMETTEUR'] as const) : []),
    ...(tient(recepteurId, null) ? (['RECEPTEUR'] as const) : []),
  ];
}

/** May one of these roles see an engagement? The supplier, only once he was told. */
export const peutVoirEngagement = (
  { notifieLe }: { notifieLe: string | null },
  roles: readonly RoleSurEngagement[],
): boolean => roles.some((role) => role !== 'RECEPTEUR' || notifieLe !== null);

import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import type { MaStructure } from '#shared/espaces/contrat.ts';

/** Structures where this person may place an order. */
export const structuresQuiCommandent = (structures: readonly MaStructure[]): MaStructure[] =>
  structures.filter(
    ({ nature, active, habilitations }) =>
      nature === 'PUBLIQUE' &&
      active &&
      habilitations.some(({ espace, mode }) => espace === ESPACE_DES_ENGAGEMENTS && mode === 'MODIFICATION'),
  );

/** The side whose words the page speaks: who works for a public body orders, the others are ordered from [S18]. */
export const coteDuLecteur = (structures: readonly MaStructure[] | undefined): CoteDEngagement =>
  structures?.some(
    ({ nature, habilitations }) =>
      nature === 'PUBLIQUE' && habilitations.some(({ espace }) => espace === ESPACE_DES_ENGAGEMENTS),
  )
    ? 'EMETTEUR'
    : 'RECEPTEUR';

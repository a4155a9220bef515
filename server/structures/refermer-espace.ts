import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import type { Base } from '../db/base.ts';
import { effacerEspaceDesServices, effacerEspaceOuvert } from './espaces-fermes.sql.ts';

/**
 * Closes an espace on a structure, and so on its services; the abonnements are left to the room espaces. For acts only,
 * once it is known that the author may. ESPACE_NON_OUVERT.
 */
export function refermerEspace(db: Base, fermeture: { structureId: number; espace: CodeEspace }): void {
  if (!effacerEspaceOuvert(db, fermeture)) throw new ErreurMetier('ESPACE_NON_OUVERT');
  effacerEspaceDesServices(db, fermeture);
}

import type { Base } from '../db/base.ts';
import { abonnerAuService } from './abonnements.sql.ts';
import { insererRattachementAuService } from './rattachements.sql.ts';
import { type LigneService, listerEspacesDuService } from './structures.sql.ts';

type Arrivee = { compteId: number; service: Pick<LigneService, 'id' | 'structureId'>; instant: string };

/**
 * Attaches a person to a service, at once: she has the espaces of the service that she has on the structure, in the same
 * mode (supposé). For acts only, once it is known that the author may.
 */
export function rattacherAuService(db: Base, { compteId, service, instant }: Arrivee): void {
  insererRattachementAuService(db, { compteId, serviceId: service.id, instant });
  const espaces = listerEspacesDuService(db, service.id);
  abonnerAuService(db, { compteId, structureId: service.structureId, serviceId: service.id, espaces, instant });
}

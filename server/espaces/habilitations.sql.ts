import type { Habilitation } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';

/** What a compte may do now: the view `habilitations` holds the rule. */
export function listerHabilitations(db: Base, compteId: number): Habilitation[] {
  const lignes = db.all<Omit<Habilitation, 'tousServices'> & { tousServices: 0 | 1 }>(
    `SELECT h.structureId, h.espace, h.mode, v.code AS service, r.role <> 'US' AS tousServices
     FROM habilitations h
     JOIN rattachements r ON r.compteId = h.compteId AND r.structureId = h.structureId
     LEFT JOIN services v ON v.id = h.serviceId
     WHERE h.compteId = ? ORDER BY h.structureId, h.espace, h.serviceId`,
    [compteId],
  );
  return lignes.map((ligne) => ({ ...ligne, tousServices: ligne.tousServices === 1 }));
}

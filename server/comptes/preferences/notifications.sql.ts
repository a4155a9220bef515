import type { Base } from '../../db/base.ts';

type Reglages = Record<'notifPeriodiques' | 'notifFacturation' | 'notifEngagements' | 'notifCessibilite', boolean>;

export function garderNotifications(db: Base, id: number, reglages: Reglages): void {
  db.run(
    `UPDATE comptes SET notifPeriodiques = :notifPeriodiques, notifFacturation = :notifFacturation,
       notifEngagements = :notifEngagements, notifCessibilite = :notifCessibilite WHERE id = :id`,
    { ...reglages, id },
  );
}

/** Names of the active structures of which the compte is gestionnaire principal. */
export const listerStructuresGerees = (db: Base, compteId: number): string[] =>
  db
    .all<{ raisonSociale: string }>(
      `SELECT st.raisonSociale FROM rattachements r JOIN structures st ON st.id = r.structureId
       WHERE r.compteId = ? AND r.role = 'GP' AND r.statut = 'VALIDEE' AND st.statut = 'ACTIF' ORDER BY r.id`,
      [compteId],
    )
    .map(({ raisonSociale }) => raisonSociale);

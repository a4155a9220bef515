import type { Base } from '../db/base.ts';

type Fermeture = { structureId: number; espace: string };

export const effacerEspaceOuvert = (db: Base, fermeture: Fermeture): boolean =>
  db.run('DELETE FROM espaces_ouverts WHERE structureId = :structureId AND espace = :espace', fermeture).changes > 0;

export function effacerEspaceDesServices(db: Base, fermeture: Fermeture): void {
  db.run(
    `DELETE FROM espaces_services WHERE espace = :espace
       AND serviceId IN (SELECT id FROM services WHERE structureId = :structureId)`,
    fermeture,
  );
}

import { HABILITES } from '../comptes/habilites.sql.ts';
import type { Base } from '../db/base.ts';

type Correspondant = { emailConnexion: string; emailContact: string };

/** The people who see it there and ticked « Engagements » in « Mon compte »: each contact address once. */
export const listerCorrespondants = (
  db: Base,
  objet: { structureId: number; espace: string; service: string | null },
): Correspondant[] =>
  db.all(
    `SELECT c.emailConnexion, c.emailContact FROM (${HABILITES}) a JOIN comptes c ON c.id = a.compteId
     WHERE a.structureId = :structureId AND a.espace = :espace AND (a.entiere OR a.service IS :service)
       AND c.notifEngagements = 1
     GROUP BY c.emailContact ORDER BY min(c.id)`,
    objet,
  );

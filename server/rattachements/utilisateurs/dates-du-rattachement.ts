import type { Acteur } from '#shared/comptes/acteur.ts';
import { debutDuRattachement } from '#shared/rattachements/utilisateur.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import type { Reaction } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { trouverGestionnairePrincipal } from '../../structures/rattachements.sql.ts';
import { objetDeLaFin } from '../date-de-fin.ts';
import { prevoirLaFin } from '../terminer-rattachement.ts';
import { reactiverRattachement } from './reactiver-rattachement.ts';
import { listerRattachementsDates, type RattachementDate } from './utilisateurs.sql.ts';

/**
 * What the days of a rattachement bring by themselves: its last day ends it; before its first one it is suspended, and the
 * « Réactiver » of a gestionnaire is planned for that day (supposé). For acts only, after the passage.
 */
export function prevoirLesDates(
  db: Base,
  { id, compteId, structureId, statut, dateDebut, dateFin }: RattachementDate,
  { instant, gestionnaire }: { instant: string; gestionnaire: Acteur },
): void {
  if (statut === 'VALIDEE' && dateFin) prevoirLaFin(db, { id, dateFin });
  if (statut === 'DESACTIVEE' && dateDebut && dateDebut > jourDe(instant))
    prevoir(db, {
      instant: debutDuRattachement(dateDebut),
      acteur: gestionnaire,
      acte: reactiverRattachement,
      entree: { structureId, compteId },
      objet: objetDeLaFin(id),
    });
}

/** A structure was copied under a new SIRET, its people with it: their days hold there too. */
export const suivreLaRecopie: Reaction = (db, { genre, id: structureId }, { instant }) => {
  if (genre !== 'STRUCTURE_RECOPIEE') return;
  const principal = trouverGestionnairePrincipal(db, structureId);
  if (!principal) return;
  const gestionnaire: Acteur = { genre: 'COMPTE', compteId: principal.compteId };
  for (const rattachement of listerRattachementsDates(db, structureId))
    prevoirLesDates(db, rattachement, { instant, gestionnaire });
};

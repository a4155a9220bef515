import { SYSTEME } from '#shared/comptes/acteur.ts';
import { debutDuRattachement } from '#shared/rattachements/utilisateur.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import type { Reaction } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { objetDeLaFin } from '../date-de-fin.ts';
import { prevoirLaFin } from '../terminer-rattachement.ts';
import { commencerRattachement } from './commencer-rattachement.ts';
import { listerRattachementsDates, type RattachementDate } from './utilisateurs.sql.ts';

/**
 * What the days of a rattachement bring by themselves: its last day ends it; before its first one it is suspended, and the
 * portal opens it on that day (supposé). `instant`: of now. For acts only, after the passage.
 */
export function prevoirLesDates(db: Base, rattachement: RattachementDate, instant: string): void {
  const { id, statut, dateDebut, dateFin } = rattachement;
  if (statut === 'VALIDEE' && dateFin) prevoirLaFin(db, { id, dateFin });
  if (statut === 'DESACTIVEE' && dateDebut && dateDebut > jourDe(instant))
    prevoir(db, {
      instant: debutDuRattachement(dateDebut),
      acteur: SYSTEME,
      acte: commencerRattachement,
      entree: { id },
      objet: objetDeLaFin(id),
    });
}

/** A structure was copied under a new SIRET, its people with it: their days hold there too. */
export const suivreLaRecopie: Reaction = (db, { genre, id: structureId }, { instant }) => {
  if (genre !== 'STRUCTURE_RECOPIEE') return;
  for (const rattachement of listerRattachementsDates(db, structureId)) prevoirLesDates(db, rattachement, instant);
};

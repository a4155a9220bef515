import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { acte } from './acte.ts';
import { ecrireMeta, lireMeta } from './journal.sql.ts';

/** Offset of the simulated clock on the real one, in ms. */
export const decalage = (db: Base): number => Number(lireMeta(db, 'decalage') ?? 0);

export const fixerDecalage = (db: Base, ms: number): void => ecrireMeta(db, 'decalage', String(ms));

const DEUX_ANS = 731 * 24 * 3600 * 1000;

/** Moves the clock forward to an instant; the échéances met on the way are run right after. */
export const avancerHorloge = acte({
  nom: 'avancerHorloge',
  libelle: 'Horloge avancée',
  entree: z.object({ jusqua: z.iso.datetime({ precision: 3 }) }),
  executer(db, _acteur, { jusqua }, { instant }) {
    const saut = Date.parse(jusqua) - Date.parse(instant);
    if (saut < 0) throw new ErreurMetier('HORLOGE_RECUL', { champs: { jusqua: 'HORLOGE_RECUL' } });
    if (saut > DEUX_ANS) throw new ErreurMetier('HORLOGE_TROP_LOIN', { champs: { jusqua: 'HORLOGE_TROP_LOIN' } });
    fixerDecalage(db, decalage(db) + saut);
    return { jusqua };
  },
});

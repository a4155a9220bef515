import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ajouterDuree } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { exigerFacture } from '../acces.ts';
import { fairePasser, objetDe } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { mettreADisposition } from './mettre-a-disposition.ts';

/** Seconds spent in the two transient statuts (supposé: « seconds », then « seconds to minutes », factures § 5.2). */
export const SECONDES_AVANT_ACHEMINEMENT = 2;
export const SECONDES_D_ACHEMINEMENT = 5;

/** Chorus Pro carries the facture: a few seconds later it is with its recipient. */
export const acheminer = acte({
  nom: 'acheminer',
  libelle: 'Facture en cours d’acheminement',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    fairePasser(db, { ...exigerFacture(db, acteur, id), acteur, contexte, acte: 'acheminer' });
    const instant = ajouterDuree(contexte.instant, { secondes: SECONDES_D_ACHEMINEMENT });
    prevoir(db, { instant, acteur: SYSTEME, acte: mettreADisposition, entree: { id }, objet: objetDe(id) });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** What follows any « Déposée ». */
export function prevoirAcheminement(db: Base, id: number, depot: string): void {
  const instant = ajouterDuree(depot, { secondes: SECONDES_AVANT_ACHEMINEMENT });
  prevoir(db, { instant, acteur: SYSTEME, acte: acheminer, entree: { id }, objet: objetDe(id) });
}

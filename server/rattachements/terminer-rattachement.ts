import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ajouterJours, instantA, type Jour } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { prevoir } from '../moteur/echeances.sql.ts';
import { objetDeLaFin } from './date-de-fin.ts';
import { nomDe } from './decrire-etat.ts';
import { fairePasser } from './faire-passer.ts';
import { trouverRattachementParId } from './rattachements.sql.ts';

/** The last day of a rattachement is over. ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT. */
export const terminerRattachement = acte({
  nom: 'terminerRattachement',
  libelle: 'Rattachement arrivé à sa date de fin',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, acteur, { id }, { instant }) {
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    const rattachement = trouverRattachementParId(db, id);
    if (!rattachement) throw new ErreurMetier('INTROUVABLE');
    fairePasser(db, rattachement, { acte: 'terminer', par: 'SYSTEME', instant });
    return { qui: nomDe(db, rattachement.compteId) };
  },
  decrire: (_entree, { qui }) => qui,
});

/** At the end of that day, whatever moved it meanwhile having forgotten it. For acts only, after the passage. */
export function prevoirLaFin(db: Base, { id, dateFin }: { id: number; dateFin: Jour }): void {
  const instant = instantA(ajouterJours(dateFin, 1), '00:00');
  prevoir(db, { instant, acteur: SYSTEME, acte: terminerRattachement, entree: { id }, objet: objetDeLaFin(id) });
}

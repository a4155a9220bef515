import { SYSTEME } from '#shared/comptes/acteur.ts';
import { actesPossibles } from '#shared/rattachements/cycle-de-vie.ts';
import type { Reaction } from '../moteur/acte.ts';
import { noterAction } from '../structures/noter-action.ts';
import { nomDe } from './decrire-etat.ts';
import { fairePasser } from './faire-passer.ts';
import { listerMiens } from './rattachements.sql.ts';

/** A compte that nobody activated in time is deleted: its rattachements end with it, services and abonnements too. */
export const suivreLaSuppression: Reaction = (db, { genre, id: compteId }, contexte) => {
  if (genre !== 'COMPTE_SUPPRIME') return;
  const { instant } = contexte;
  for (const { id, structureId, statut } of listerMiens(db, compteId)) {
    if (!actesPossibles(statut, 'SYSTEME').includes('cesser')) continue;
    fairePasser(db, { compteId, structureId }, { acte: 'cesser', par: 'SYSTEME', instant });
    const cible = `${nomDe(db, compteId)}, compte jamais activé`;
    noterAction(db, { structureId, acteur: SYSTEME, instant, action: 'UTILISATEUR_DETACHE', cible });
    contexte.signaler({ genre: 'RATTACHEMENT', id });
  }
};

import { z } from 'zod';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';

/** « Supprimer », a brouillon only. INTROUVABLE, ACTE_INTERDIT. */
export const supprimerBrouillon = acte({
  nom: 'supprimerBrouillon',
  libelle: 'Brouillon supprimé',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    fairePasser(db, { ...exigerFacture(db, acteur, id), acteur, contexte, acte: 'supprimer' });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

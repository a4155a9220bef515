import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../moteur/acte.ts';
import { marquerLu, trouverCourriel } from './courriels.sql.ts';

/** Anyone in the bac reads its mailbox: it belongs to the practice, not to a compte. INTROUVABLE. */
export const marquerCourrielLu = acte({
  nom: 'marquerCourrielLu',
  libelle: 'Courriel lu',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, _acteur, { id }) {
    if (!trouverCourriel(db, id)) throw new ErreurMetier('INTROUVABLE');
    marquerLu(db, id);
    return { fait: true } as const;
  },
});

import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { noterTelechargee } from '../factures.sql.ts';
import { ajouterHistorique } from '../historique.sql.ts';
import { nommee, nommer } from '../nommer.ts';

/** The recipient took the file: it shows in his list and in the history of the users [S20]. INTROUVABLE, ACCES_REFUSE. */
export const marquerTelechargee = acte({
  nom: 'marquerTelechargee',
  libelle: 'Facture téléchargée',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, acteur, { id }, { instant }) {
    const { roles } = exigerFacture(db, acteur, id);
    if (!roles.includes('DESTINATAIRE')) throw new ErreurMetier('ACCES_REFUSE');
    noterTelechargee(db, id);
    ajouterHistorique(db, {
      ...auteurDe(acteur),
      factureId: id,
      genre: 'ACTION',
      acte: 'TELECHARGEMENT_FACTURE',
      statut: null,
      instant,
      motif: null,
      commentaire: null,
    });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

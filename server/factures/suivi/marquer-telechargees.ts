import { z } from 'zod';
import { SELECTION_MAX } from '#shared/factures/suivi/selection.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { noterTelechargee } from '../factures.sql.ts';
import { ajouterHistorique } from '../historique.sql.ts';

/** The recipient took the files of several factures: each shows it in his list and in its history [S20]. INTROUVABLE. */
export const marquerTelechargees = acte({
  nom: 'marquerTelechargees',
  libelle: 'Factures téléchargées',
  entree: z.object({ ids: z.array(z.int().positive()).min(1).max(SELECTION_MAX) }),
  discret: true,
  executer(db, acteur, { ids }, { instant }) {
    const siennes = ids.filter((id) => exigerFacture(db, acteur, id).roles.includes('DESTINATAIRE'));
    for (const id of siennes) {
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
    }
    return { nombre: siennes.length };
  },
  decrire: (_entree, { nombre }) => `${nombre} facture${nombre > 1 ? 's' : ''}`,
});

import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { SELECTION_MAX } from '#shared/factures/suivi/selection.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { noterTelechargee } from '../factures.sql.ts';
import { ajouterHistorique } from '../historique.sql.ts';
import { nommee, nommer } from '../nommer.ts';

/** The recipient took the files of one facture, or of several: each shows it in his list and in its history [S20]. INTROUVABLE, ACCES_REFUSE when none is his. */
export const marquerTelechargees = acte({
  nom: 'marquerTelechargees',
  libelle: 'Factures téléchargées',
  entree: z.object({ ids: z.array(z.int().positive()).min(1).max(SELECTION_MAX) }),
  discret: true,
  executer(db, acteur, { ids }, { instant }) {
    const siennes = ids.filter((id) => exigerFacture(db, acteur, id).roles.includes('DESTINATAIRE'));
    if (siennes.length === 0) throw new ErreurMetier('ACCES_REFUSE');
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
    const [seule] = siennes;
    return { nombre: siennes.length, seule: siennes.length === 1 && seule !== undefined ? nommer(db, seule) : null };
  },
  decrire: (_entree, { nombre, seule }) => (seule ? nommee(seule) : `${nombre} factures`),
});

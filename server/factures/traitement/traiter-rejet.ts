import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { noterRejetTraite } from '../factures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { ajouterHistorique } from '../historique.sql.ts';
import { nommee, nommer } from '../nommer.ts';

/** « Traiter le rejet »: the facture stays rejected and leaves the work list [S6]. INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const traiterRejet = acte({
  nom: 'traiterRejet',
  libelle: 'Rejet traité',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    if (vue.facture.rejetTraite) throw new ErreurMetier('ACTE_INTERDIT');
    fairePasser(db, { ...vue, acteur, contexte, acte: 'traiterRejet' });
    noterRejetTraite(db, id);
    ajouterHistorique(db, {
      ...auteurDe(acteur),
      factureId: id,
      genre: 'ACTION',
      acte: 'TRAITEMENT_REJET',
      statut: null,
      instant: contexte.instant,
      motif: null,
      commentaire: null,
    });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

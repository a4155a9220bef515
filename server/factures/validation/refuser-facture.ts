import { z } from 'zod';
import { RefusSaisi } from '#shared/factures/contrat-validation.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';

/**
 * « Refuser » a facture à valider: « Mauvais valideur » can be corrected, « Autre » stops it (factures § 7.1).
 * INTROUVABLE, ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT, MOTIF_OBLIGATOIRE.
 */
export const refuserFacture = acte({
  nom: 'refuserFacture',
  libelle: 'Facture refusée par le valideur',
  entree: RefusSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, motif, complementInformation }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const refuser = vue.facture.statut === 'A_VALIDER_2' ? 'refuser2' : 'refuser1';
    fairePasser(db, { ...vue, acteur, contexte, acte: refuser, motif, commentaire: complementInformation });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

import { z } from 'zod';
import { RecyclageSaisi } from '#shared/factures/contrat.ts';
import { defautsDeDestination } from '#shared/factures/exigences.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { prevoirAcheminement } from '../depot/acheminer.ts';
import { trouverDestination } from '../depot/destination.ts';
import { refuser } from '../depot/garder-saisie.ts';
import { inscrireAcheminement, inscrireDepot } from '../depot/inscrire.ts';
import { exigerPassage, fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { trouverNature } from '../parties.sql.ts';

/**
 * « Recycler »: the recipient, its service, the engagement and the comment are corrected; number, date and amounts
 * stay, and the facture is routed again [S7]. SAISIE_INVALIDE, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT.
 */
export const recyclerFacture = acte({
  nom: 'recyclerFacture',
  libelle: 'Facture recyclée',
  entree: RecyclageSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, siretDestinataire, codeService, numeroEngagement, commentaire }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const { facture } = vue;
    exigerPassage(db, { ...vue, acte: 'recycler', motif: undefined });
    if (siretDestinataire === undefined) refuser({ siretDestinataire: 'CHAMP_OBLIGATOIRE' });
    const destination = trouverDestination(db, siretDestinataire);
    const fournisseurPublic = trouverNature(db, facture.fournisseurId) === 'PUBLIQUE';
    const jour = jourDe(contexte.instant);
    const donnees = { codeService, numeroEngagement, fournisseurPublic, jour };
    refuser(defautsDeDestination({ ...donnees, destinataire: destination?.exigences }));
    inscrireAcheminement(db, id, {
      destinataireId: destination?.id ?? null,
      siretDestinataire: siretDestinataire ?? null,
      codeService: codeService ?? null,
      numeroEngagement: numeroEngagement ?? null,
      commentaire: commentaire ?? null,
    });
    const corrigee = exigerFacture(db, acteur, id);
    fairePasser(db, { ...corrigee, acteur, contexte, acte: 'recycler', commentaire });
    inscrireDepot(db, corrigee.facture, facture.dateDepot ?? contexte.instant);
    prevoirAcheminement(db, id, contexte.instant);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

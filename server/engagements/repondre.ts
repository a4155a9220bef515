import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { libelleDuMotifDeRefus } from '#shared/engagements/actes.ts';
import { AcceptationSaisie, RefusDEngagementSaisi } from '#shared/engagements/contrat.ts';
import { acte } from '../moteur/acte.ts';
import { exigerEngagement } from './acces.ts';
import { fairePasser } from './faire-passer.ts';
import { nommee, nommer } from './nommer.ts';

/** The supplier can honour it [S18]. INTROUVABLE, ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT. */
export const accepterEngagement = acte({
  nom: 'accepterEngagement',
  libelle: 'Commande acceptée',
  entree: AcceptationSaisie.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire }, contexte) {
    const vu = exigerEngagement(db, acteur, id);
    fairePasser(db, { ...vu, acteur, contexte, acte: 'accepter', commentaire });
    return nommer(vu.engagement);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** He cannot, and says why [S18]. The same, and MOTIF_OBLIGATOIRE or CHAMP_FORMAT on `motif`. */
export const refuserEngagement = acte({
  nom: 'refuserEngagement',
  libelle: 'Commande refusée',
  entree: RefusDEngagementSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, motif: code, commentaire }, contexte) {
    const vu = exigerEngagement(db, acteur, id);
    const motif = libelleDuMotifDeRefus(code);
    if (motif === undefined && code !== '')
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'CHAMP_FORMAT' } });
    fairePasser(db, { ...vu, acteur, contexte, acte: 'refuser', motif, commentaire });
    return nommer(vu.engagement);
  },
  decrire: (_entree, fait) => nommee(fait),
});

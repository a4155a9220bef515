import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../moteur/acte.ts';
import { exigerEngagement } from './acces.ts';
import { exigerPassage, fairePasser } from './faire-passer.ts';
import { nommee, nommer } from './nommer.ts';

/**
 * « Envoyer au fournisseur »: he sees it from then on [S18]. INTROUVABLE, ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT,
 * ENGAGEMENT_SANS_FOURNISSEUR (orders of before there was one).
 */
export const envoyerEngagement = acte({
  nom: 'envoyerEngagement',
  libelle: 'Engagement envoyé au fournisseur',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const vu = exigerEngagement(db, acteur, id);
    exigerPassage({ ...vu, acte: 'envoyer' });
    if (vu.engagement.siretRecepteur === null) throw new ErreurMetier('ENGAGEMENT_SANS_FOURNISSEUR');
    fairePasser(db, { ...vu, acteur, contexte, acte: 'envoyer' });
    return nommer(vu.engagement);
  },
  decrire: (_entree, fait) => nommee(fait),
});

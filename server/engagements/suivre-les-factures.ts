import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { montantFacture, suiteDesFactures } from '#shared/engagements/factures-liees.ts';
import type { Base } from '../db/base.ts';
import { trouverFacture } from '../factures/factures.sql.ts';
import { acte, type Evenement, type Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { exigerEngagement } from './acces.ts';
import { type Engagement, listerMontantsLies, trouverEngagement, trouverParNumero } from './engagements.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { nommee, nommer } from './nommer.ts';

/** What the portal does of an engagement once a facture that cites it has moved: « Soldée », or to invoice again. */
export const suivreEngagement = acte({
  nom: 'suivreEngagement',
  libelle: 'Engagement suivi',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, acteur, { id }, contexte) {
    const vu = exigerEngagement(db, acteur, id);
    const suite = suiteDe(db, vu.engagement);
    if (!suite) throw new ErreurMetier('ACTE_INTERDIT');
    fairePasser(db, { ...vu, acteur, contexte, acte: suite });
    return nommer(vu.engagement);
  },
  decrire: (_entree, fait) => nommee(fait),
});

function suiteDe(db: Base, engagement: Engagement) {
  const facture = montantFacture(listerMontantsLies(db, engagement));
  return suiteDesFactures(engagement.etat, { facture, commande: engagement.montantTtc });
}

/** A facture has moved, or the supplier has accepted after invoicing: the order is looked at, at once. */
export const suivreLesFactures: Reaction = (db, evenement, { instant }) => {
  const engagement = engagementTouche(db, evenement);
  if (!engagement || !suiteDe(db, engagement)) return;
  const objet = `engagement:${engagement.id}`;
  oublier(db, objet);
  prevoir(db, { instant, acteur: SYSTEME, acte: suivreEngagement, entree: { id: engagement.id }, objet });
};

function engagementTouche(db: Base, { genre, id }: Evenement): Engagement | undefined {
  if (genre === 'ENGAGEMENT') return trouverEngagement(db, id);
  const facture = genre === 'FACTURE' ? trouverFacture(db, id) : undefined;
  if (!facture || facture.destinataireId === null || facture.numeroEngagement === null) return undefined;
  return trouverParNumero(db, facture.destinataireId, facture.numeroEngagement);
}

import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { suiteDHelios } from '#shared/factures/traitement/helios.ts';
import { instantDeBureau } from '#shared/referentiel/date.ts';
import { acte, type Reaction } from '../../moteur/acte.ts';
import { oublier, prevoir } from '../../moteur/echeances.sql.ts';
import { exigerFacture } from '../acces.ts';
import { trouverFacture } from '../factures.sql.ts';
import { fairePasser, objetDe } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';

/** The software of the comptable reports what it did [S17]. INTROUVABLE, ACTE_INTERDIT. */
export const suivreHelios = acte({
  nom: 'suivreHelios',
  libelle: 'Facture suivie dans Hélios',
  entree: z.object({ id: z.int(), acte: z.enum(['mettreADispositionComptable', 'mettreEnPaiement']) }),
  executer(db, acteur, { id, acte: fait }, contexte) {
    fairePasser(db, { ...exigerFacture(db, acteur, id), acteur, contexte, acte: fait });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** A facture has moved at a recipient whose accounts are in Hélios: what follows by itself is planned, from that day. */
export const planifierHelios: Reaction = (db, { genre, id }) => {
  const facture = genre === 'FACTURE' ? trouverFacture(db, id) : undefined;
  if (facture?.comptesDansHelios !== 1) return;
  const suite = suiteDHelios(facture);
  if (!suite) return;
  oublier(db, objetDe(id));
  const instant = instantDeBureau(facture.dateStatut, suite.jours);
  prevoir(db, { instant, acteur: SYSTEME, acte: suivreHelios, entree: { id, acte: suite.acte }, objet: objetDe(id) });
};

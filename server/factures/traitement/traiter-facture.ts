import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { descriptionDeLActe } from '#shared/factures/actes.ts';
import { TraitementSaisi } from '#shared/factures/contrat.ts';
import { PASSAGES } from '#shared/factures/cycle-de-vie.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';

/** What the window « Traiter la facture » offers; the supplier's own acts have doors of their own. */
const TRAITEMENTS: ReadonlySet<string> = new Set(
  PASSAGES.filter((passage) => passage.par === 'DESTINATAIRE').map((passage) => passage.acte),
);

/** The recipient's acts, « Suspendre » to « Mettre en paiement ». INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT, SAISIE_INVALIDE. */
export const traiterFacture = acte({
  nom: 'traiterFacture',
  libelle: 'Facture traitée',
  entree: TraitementSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, ...saisi }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    if (!TRAITEMENTS.has(saisi.acte)) throw new ErreurMetier('ACCES_REFUSE');
    fairePasser(db, { ...vue, ...saisi, acteur, contexte });
    return nommer(db, id);
  },
  decrire: (entree, fait) => [nommee(fait), descriptionDeLActe(entree.acte).historique].filter(Boolean).join(' – '),
});

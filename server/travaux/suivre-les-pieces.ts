import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { ajouterDuree } from '#shared/referentiel/date.ts';
import { estPayable } from '#shared/travaux/cadres.ts';
import { DELAIS_TRAVAUX } from '#shared/travaux/delais.ts';
import type { Base } from '../db/base.ts';
import { SECONDES_AVANT_ACHEMINEMENT } from '../factures/depot/acheminer.ts';
import { inscrireEvenement, objetDe } from '../factures/faire-passer.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { acte, type Contexte, type Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { cadreDe, exigerPieceDeTravaux } from './acces.ts';
import { fairePasserPiece } from './faire-passer.ts';
import { trouverPieceDeTravaux } from './pieces.sql.ts';
import { prevenirDeLArrivee, prevenirDuPaiement, prevenirDuRetour, prevenirDuSilence } from './prevenir.ts';

/** A few seconds after its deposit, or its agreement, the piece is with who must file the next one. */
export const transmettrePiece = acte({
  nom: 'transmettrePiece',
  libelle: 'Pièce de travaux transmise',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    fairePasserPiece(db, { ...exigerPieceDeTravaux(db, acteur, id), acteur, contexte, acte: 'transmettre' });
    arriver(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** Seven days went by: the statut does not change, everybody is told, and the payment period still runs. */
export const signalerSilenceDeLaMoe = acte({
  nom: 'signalerSilenceDeLaMoe',
  libelle: 'Maître d’œuvre silencieux depuis 7 jours',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const { piece } = exigerPieceDeTravaux(db, acteur, id);
    inscrireEvenement(db, { id, acte: 'signalerSilence', acteur, instant: contexte.instant });
    prevenirDuSilence(db, contexte, piece);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** What follows the arrival of a piece: the mail, and the end of the period of the MOE on a monthly one. For acts only. */
export function arriver(db: Base, id: number, contexte: Contexte): void {
  const piece = trouverPieceDeTravaux(db, id);
  if (!piece) return;
  prevenirDeLArrivee(db, contexte, piece);
  if (piece.statut !== 'A_ASSOCIER_MOE') return;
  const instant = ajouterDuree(contexte.instant, { jours: DELAIS_TRAVAUX.VERIFICATION_MOE.jours });
  prevoir(db, { instant, acteur: SYSTEME, acte: signalerSilenceDeLaMoe, entree: { id }, objet: objetDe(id) });
}

/** Sent back by the service financier: who filed it must answer. */
const RETOURS: readonly StatutFacture[] = ['SUSPENDUE', 'A_RECYCLER', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR'];

/** A piece was sent, agreed by its valideurs, sent back or paid: what the room of the factures did, the works go on with. */
export const suivreLesPieces: Reaction = (db, { genre, id }, contexte) => {
  const piece = genre === 'FACTURE' ? trouverPieceDeTravaux(db, id) : undefined;
  if (!piece || piece.dateStatut !== contexte.instant) return;
  if (piece.statut === 'DEPOSEE' && !estPayable(cadreDe(piece))) {
    oublier(db, objetDe(id));
    const instant = ajouterDuree(contexte.instant, { secondes: SECONDES_AVANT_ACHEMINEMENT });
    prevoir(db, { instant, acteur: SYSTEME, acte: transmettrePiece, entree: { id }, objet: objetDe(id) });
  }
  if (RETOURS.includes(piece.statut)) prevenirDuRetour(db, contexte, piece);
  if (piece.statut === 'MISE_EN_PAIEMENT' && piece.paiementCache === 0) prevenirDuPaiement(db, contexte, piece);
};

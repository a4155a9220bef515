import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { PIECES_JOINTES_MAX } from '#shared/factures/pieces-jointes.ts';
import { estPayable } from '#shared/travaux/cadres.ts';
import { ComplementDePieceSaisi, DemandeDeComplementSaisie } from '#shared/travaux/gestes.ts';
import { auteurDe } from '../factures/acces.ts';
import { defautsDesPieces, joindre, refuser } from '../factures/depot/garder-saisie.ts';
import { fairePasser } from '../factures/faire-passer.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { listerPieces } from '../factures/pieces.sql.ts';
import { acte } from '../moteur/acte.ts';
import { cadreDe, exigerPieceDeTravaux } from './acces.ts';
import { exigerPassageDePiece, fairePasserPiece } from './faire-passer.ts';
import { trouverPieceDeTravaux } from './pieces.sql.ts';
import { arriver } from './suivre-les-pieces.ts';

/** « Demander un complément » [API4]: the piece waits for what is missing. COMPLEMENT_A_PRECISER, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const suspendrePiece = acte({
  nom: 'suspendrePiece',
  libelle: 'Complément demandé sur une pièce de travaux',
  entree: DemandeDeComplementSaisie.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    exigerPassageDePiece(db, { ...vue, acte: 'suspendre' });
    if (!commentaire?.trim()) refuser({ commentaire: 'COMPLEMENT_A_PRECISER' });
    fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'suspendre', commentaire });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/**
 * « Compléter »: attachments and comment; the piece goes back to who asked. COMPLEMENT_VIDE, SAISIE_INVALIDE, INTROUVABLE,
 * ACCES_REFUSE, ACTE_INTERDIT.
 */
export const completerPiece = acte({
  nom: 'completerPiece',
  libelle: 'Pièce de travaux complétée',
  entree: ComplementDePieceSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire, piecesJointes }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    exigerPassageDePiece(db, { ...vue, acte: 'completer' });
    const { auteurId } = auteurDe(acteur);
    if (auteurId === null) throw new ErreurMetier('NON_CONNECTE');
    if (piecesJointes.length === 0 && !commentaire?.trim()) throw new ErreurMetier('COMPLEMENT_VIDE');
    refuser(defautsDesPieces(db, piecesJointes));
    if (listerPieces(db, id).length + piecesJointes.length > PIECES_JOINTES_MAX)
      refuser({ piecesJointes: 'CHAMP_FORMAT' });
    joindre(db, piecesJointes, { factureId: id, ajouteLe: contexte.instant, ajoutePar: auteurId });
    if (estPayable(cadreDe(vue.piece))) {
      const chezLePayeur = { facture: vue.piece, roles: ['FOURNISSEUR' as const], agit: ['FOURNISSEUR' as const] };
      fairePasser(db, { ...chezLePayeur, acteur, contexte, acte: 'completer', commentaire });
      return nommer(db, id);
    }
    fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'completer', commentaire });
    fairePasserPiece(db, { ...exigerPieceDeTravaux(db, SYSTEME, id), acteur: SYSTEME, contexte, acte: 'reprendre' });
    if (trouverPieceDeTravaux(db, id)) arriver(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

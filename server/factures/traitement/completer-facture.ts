import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ComplementSaisi } from '#shared/factures/contrat.ts';
import { PIECES_JOINTES_MAX } from '#shared/factures/pieces-jointes.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { defautsDesPieces, joindre, refuser } from '../depot/garder-saisie.ts';
import { modifierCommentaire } from '../factures.sql.ts';
import { exigerPassage, fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { listerPieces } from '../pieces.sql.ts';

/**
 * « Compléter » a suspended facture: attachments and comment, nothing else [S7].
 * RIEN_DE_NOUVEAU, SAISIE_INVALIDE, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT.
 */
export const completerFacture = acte({
  nom: 'completerFacture',
  libelle: 'Facture complétée',
  entree: ComplementSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire, piecesJointes }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    exigerPassage(db, { ...vue, acte: 'completer', motif: undefined });
    const { auteurId } = auteurDe(acteur);
    if (auteurId === null) throw new ErreurMetier('NON_CONNECTE');
    const nouveau = commentaire === vue.facture.commentaire ? undefined : commentaire;
    if (piecesJointes.length === 0 && nouveau === undefined) throw new ErreurMetier('RIEN_DE_NOUVEAU');
    refuser(defautsDesPieces(db, piecesJointes));
    if (listerPieces(db, id).length + piecesJointes.length > PIECES_JOINTES_MAX)
      refuser({ piecesJointes: 'CHAMP_FORMAT' });
    joindre(db, piecesJointes, { factureId: id, ajouteLe: contexte.instant, ajoutePar: auteurId });
    if (nouveau !== undefined) modifierCommentaire(db, id, nouveau);
    fairePasser(db, { ...vue, acteur, contexte, acte: 'completer', commentaire: nouveau });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

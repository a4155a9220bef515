import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { RefusDePieceSaisi } from '#shared/travaux/gestes.ts';
import { type MotifDePiece, motifsDePiece } from '#shared/travaux/motifs.ts';
import type { Base } from '../db/base.ts';
import { refuser } from '../factures/depot/garder-saisie.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { exigerPieceDeTravaux, type PieceVue } from './acces.ts';
import { fairePasserPiece } from './faire-passer.ts';
import { trouverPieceDeTravaux } from './pieces.sql.ts';
import { prevenirDuRefus, prevenirDuRetour } from './prevenir.ts';
import { arriver } from './suivre-les-pieces.ts';

/**
 * « Refuser »: a wrong actor comes back to be corrected, anything else stops the piece, and gives back the one before to whom it
 * waited for. MOTIF_OBLIGATOIRE, REFUS_POUR_MONTANT, CHAMP_OBLIGATOIRE on `commentaire`, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT.
 */
export const refuserPiece = acte({
  nom: 'refuserPiece',
  libelle: 'Pièce de travaux refusée',
  entree: RefusDePieceSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, motif: code, commentaire }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    const motif = exigerMotif(vue, code);
    if (motif.bloque) throw new ErreurMetier('REFUS_POUR_MONTANT', { champs: { motif: 'REFUS_POUR_MONTANT' } });
    if (motif.commentaire && !commentaire?.trim()) refuser({ commentaire: 'CHAMP_OBLIGATOIRE' });
    fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'refuser', motif, commentaire });
    const refusee = trouverPieceDeTravaux(db, id);
    if (refusee?.statut.startsWith('REFUSEE_')) {
      prevenirDuRefus(db, contexte, refusee);
      if (refusee.statut === 'REFUSEE_MOA' && refusee.precedenteId !== null) rendre(db, refusee.precedenteId, contexte);
    } else if (refusee) prevenirDuRetour(db, contexte, refusee);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

function exigerMotif({ agit }: PieceVue, code: string): MotifDePiece {
  const proposes = agit.flatMap((role) => motifsDePiece(role));
  if (code.trim() === '') throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'MOTIF_OBLIGATOIRE' } });
  const choisi = proposes.find((motif) => motif.code === code);
  if (!choisi && proposes.length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'CHAMP_FORMAT' } });
  // Nobody here: the passage itself says why.
  return choisi ?? { code, libelle: '', par: [], source: 'supposé' };
}

/** The piece before waits again for who filed the one that was refused. */
function rendre(db: Base, id: number, contexte: Contexte): void {
  const precedente = trouverPieceDeTravaux(db, id);
  if (precedente?.statut !== 'ASSOCIEE') return;
  fairePasserPiece(db, { ...exigerPieceDeTravaux(db, SYSTEME, id), acteur: SYSTEME, contexte, acte: 'rouvrir' });
  arriver(db, id, contexte);
}

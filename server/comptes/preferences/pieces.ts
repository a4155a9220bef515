import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { PieceJointe } from '#shared/factures/facture.ts';
import { PIECES_JOINTES_MAX } from '#shared/factures/pieces-jointes.ts';
import type { Base } from '../../db/base.ts';
import { tailleDuFichier } from '../../db/fichiers.sql.ts';
import { type FichierNomme, fichierNomme } from '../../db/fichiers.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { compterPieces, effacerPiece, insererPiece, listerPieces, trouverPiece } from './pieces.sql.ts';

/** A file kept on the compte, by the rules of an attachment. NON_CONNECTE, FICHIER_ABSENT, PIECES_TROP_NOMBREUSES. */
export const ajouterPieceDuCompte = acte({
  nom: 'ajouterPieceDuCompte',
  libelle: 'Pièce jointe gardée sur le compte',
  entree: PieceJointe.pick({ fichier: true, nom: true, designation: true }),
  executer(db, acteur, { fichier, nom, designation }, { instant }) {
    const compteId = exigerCompte(db, acteur).id;
    const taille = tailleDuFichier(db, fichier);
    if (taille === undefined) throw new ErreurMetier('FICHIER_ABSENT');
    exigerDeLaPlace(db, acteur);
    const piece = { compteId, fichier, nom, designation: designation ?? null, taille, ajouteLe: instant };
    return { id: insererPiece(db, piece) };
  },
  decrire: ({ nom }) => nom,
});

/** NON_CONNECTE, INTROUVABLE: also for a file of another compte. What is attached to a facture stays there. */
export const supprimerPieceDuCompte = acte({
  nom: 'supprimerPieceDuCompte',
  libelle: 'Pièce jointe retirée du compte',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }) {
    const { nom } = exigerPiece(db, acteur, id);
    effacerPiece(db, id);
    return { fait: true, nom } as const;
  },
  decrire: (_entree, { nom }) => nom,
});

/** NON_CONNECTE, PIECES_TROP_NOMBREUSES: asked before the octets are kept, then by the act. */
export function exigerDeLaPlace(db: Base, acteur: Acteur): void {
  if (compterPieces(db, exigerCompte(db, acteur).id) >= PIECES_JOINTES_MAX)
    throw new ErreurMetier('PIECES_TROP_NOMBREUSES');
}

export const consulterPieces = (db: Base, acteur: Acteur): { pieces: PieceDuCompte[] } => ({
  pieces: listerPieces(db, exigerCompte(db, acteur).id),
});

export function lirePieceDuCompte(db: Base, acteur: Acteur, id: number): FichierNomme {
  const { fichier, nom } = exigerPiece(db, acteur, id);
  return fichierNomme(db, fichier, nom);
}

function exigerPiece(db: Base, acteur: Acteur, id: number): PieceDuCompte {
  const piece = trouverPiece(db, exigerCompte(db, acteur).id, id);
  if (!piece) throw new ErreurMetier('INTROUVABLE');
  return piece;
}

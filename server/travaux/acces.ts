import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import type { RoleTravaux } from '#shared/travaux/cycle-de-vie.ts';
import { ESPACE_TRAVAUX, peutVoirPiece, rolesSurPiece } from '#shared/travaux/droits.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { habilitationsDe, structuresAvec } from '../factures/acces.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { type Piece, trouverPieceDeTravaux } from './pieces.sql.ts';

/** A piece with the roles of the one who looks at it: those in which he sees it, and those in which he may act. */
export type PieceVue = { piece: Piece; roles: RoleTravaux[]; agit: RoleTravaux[] };

export const cadreDe = ({ cadre }: Pick<Piece, 'cadre'>): CodeCadreTravaux => cadre as CodeCadreTravaux;

/** MOE and MOA are one desk: nobody stands between the firm and the buyer (travaux § 3.3, supposé). */
export const moeEstMoa = ({ moeId, moaId, codeServiceMoe, codeServiceMoa }: Piece): boolean =>
  moeId !== null && moeId === moaId && codeServiceMoe === codeServiceMoa;

/** Nothing when it is not his to see. NON_CONNECTE and the other refusals of his compte. */
export function voirPiece(db: Base, acteur: Acteur, piece: Piece): PieceVue | undefined {
  if (acteur.genre === 'SYSTEME') return { piece, roles: ['SYSTEME'], agit: ['SYSTEME'] };
  const habilitations = habilitationsDe(db, acteur);
  const roles = rolesSurPiece(piece, habilitations, 'CONSULTATION');
  if (!peutVoirPiece(piece.statut, roles)) return undefined;
  return { piece, roles, agit: rolesSurPiece(piece, habilitations, 'MODIFICATION') };
}

/** INTROUVABLE whether it does not exist or is not his: nothing is revealed. */
export function exigerPieceDeTravaux(db: Base, acteur: Acteur, id: number): PieceVue {
  const piece = trouverPieceDeTravaux(db, id);
  if (acteur.genre !== 'SYSTEME') exigerCompte(db, acteur);
  const vue = piece && voirPiece(db, acteur, piece);
  if (!vue) throw new ErreurMetier('INTROUVABLE');
  return vue;
}

/** Structures where the acteur holds « Factures de travaux ». */
export const structuresDeTravaux = (db: Base, acteur: Acteur, mode: Mode = 'CONSULTATION'): number[] =>
  structuresAvec(db, acteur, { espace: ESPACE_TRAVAUX, mode });

/**
 * Who files must be an active structure where the acteur has « Factures de travaux » in « Modification ». ACCES_REFUSE,
 * CONSULTATION_SEULE, FOURNISSEUR_INACTIF.
 */
export function exigerDeposantDePiece(db: Base, acteur: Acteur, structureId: number): void {
  if (structuresDeTravaux(db, acteur, 'MODIFICATION').includes(structureId)) return;
  if (!structuresDeTravaux(db, acteur).includes(structureId)) throw new ErreurMetier('ACCES_REFUSE');
  if (trouverStructure(db, structureId)?.statut === 'ACTIF') throw new ErreurMetier('CONSULTATION_SEULE');
  throw new ErreurMetier('FOURNISSEUR_INACTIF', { champs: { structureId: 'FOURNISSEUR_INACTIF' } });
}

import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { type FichierNomme, fichierNomme } from '../db/fichiers.ts';
import { confier } from '../factures/atelier/atelier.ts';
import type { DonneesCertificat } from '../factures/pdf/certificat.ts';
import { trouverPiece } from '../factures/pieces.sql.ts';
import { donneesDuCertificat } from '../factures/telecharger.ts';
import { exigerPieceDeTravaux } from './acces.ts';

/** The deposited file. INTROUVABLE. */
export function lireFichierDePiece(db: Base, acteur: Acteur, id: number): FichierNomme {
  const { piece } = exigerPieceDeTravaux(db, acteur, id);
  if (!piece.fichier) throw new ErreurMetier('INTROUVABLE');
  return fichierNomme(db, piece.fichier, piece.nomFichier);
}

/** INTROUVABLE, also for an attachment of another piece. */
export function lirePieceJointe(db: Base, acteur: Acteur, { id, piece }: { id: number; piece: number }): FichierNomme {
  exigerPieceDeTravaux(db, acteur, id);
  const jointe = trouverPiece(db, id, piece);
  if (!jointe) throw new ErreurMetier('INTROUVABLE');
  return fichierNomme(db, jointe.fichier, jointe.nom);
}

/** For who filed it, once it was sent. INTROUVABLE, ACCES_REFUSE. */
export function lireCertificatDePiece(db: Base, acteur: Acteur, id: number): DonneesCertificat {
  const { piece, roles } = exigerPieceDeTravaux(db, acteur, id);
  if (!roles.includes('DEPOSANT')) throw new ErreurMetier('ACCES_REFUSE');
  return donneesDuCertificat(piece);
}

/** The PDF of it, made outside of any act. */
export async function produireCertificat(donnees: DonneesCertificat): Promise<FichierNomme> {
  const nom = `certificat-depot-${donnees.numeroFacture.replace(/[^A-Za-z0-9_-]+/g, '-')}.pdf`;
  return { octets: await confier('certificatDeDepot', donnees), nom, type: 'application/pdf' };
}

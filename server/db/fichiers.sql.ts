import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from './base.ts';

/** All the files of one bac together, in octets. */
export const QUOTA_DU_BAC = 200 * 1024 * 1024;
/** Largest file kept, in octets [S20]. */
const TAILLE_MAX = 10 * 1024 * 1024;

type FichierRecu = { sha256: string; octets: Uint8Array; recuLe: string };

/**
 * Keeps bytes under their SHA-256, once. Not an act: going back in time never loses a file that was received.
 * BAC_PLEIN, FICHIER_TROP_GROS.
 */
export function garderFichier(db: Base, { sha256, octets, recuLe }: FichierRecu): void {
  if (octets.byteLength > TAILLE_MAX) throw new ErreurMetier('FICHIER_TROP_GROS');
  if (tailleDuFichier(db, sha256) !== undefined) return;
  exigerPlace(db, octets.byteLength);
  db.run('INSERT INTO fichiers (sha256, octets, taille, recuLe) VALUES (:sha256, :octets, :taille, :recuLe)', {
    sha256,
    octets,
    taille: octets.byteLength,
    recuLe,
  });
}

/** Room for this many octets more. BAC_PLEIN. */
export function exigerPlace(db: Base, taille: number): void {
  const { occupe = 0 } = db.get<{ occupe: number }>('SELECT coalesce(sum(taille), 0) AS occupe FROM fichiers') ?? {};
  if (occupe + taille > QUOTA_DU_BAC) throw new ErreurMetier('BAC_PLEIN');
}

/** In octets; undefined when these bytes were never received. */
export const tailleDuFichier = (db: Base, sha256: string): number | undefined =>
  db.get<{ taille: number }>('SELECT taille FROM fichiers WHERE sha256 = ?', [sha256])?.taille;

export const octetsDuFichier = (db: Base, sha256: string): Uint8Array | undefined =>
  db.get<{ octets: Uint8Array }>('SELECT octets FROM fichiers WHERE sha256 = ?', [sha256])?.octets;

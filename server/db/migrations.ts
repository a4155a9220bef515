import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type Base, surConnexion } from './base.ts';
import annuaire001 from './migrations/annuaire-001.sql?raw';
import bac001 from './migrations/bac-001.sql?raw';
import bac002 from './migrations/bac-002.sql?raw';
import bac003 from './migrations/bac-003.sql?raw';
import bac004 from './migrations/bac-004.sql?raw';
import type { Connexion } from './pilote.ts';

/** « CHOR » in the header of the file: how a bac of ours is told from any other SQLite file. */
export const APPLICATION_ID = 0x43484f52;

export const MIGRATIONS = {
  annuaire: [annuaire001],
  bac: [bac001, bac002, bac003, bac004],
} as const;

export type Sorte = keyof typeof MIGRATIONS;

export const versionActuelle = (sorte: Sorte): number => MIGRATIONS[sorte].length;

/**
 * Brings a file to the current version, one numbered migration after the other, all of them or none; `ensuite` when an
 * older file was brought up to date. BAC_TROP_RECENT: a newer Chorale wrote it, and this one would not know what it breaks.
 */
export function migrer(connexion: Connexion, sorte: Sorte, ensuite?: (db: Base) => void): void {
  const depuis = connexion.pragma('user_version', { simple: true }) as number;
  if (depuis > versionActuelle(sorte)) throw new ErreurMetier('BAC_TROP_RECENT');
  const afaire = MIGRATIONS[sorte].slice(depuis);
  if (afaire.length === 0) return;
  connexion.transaction(() => {
    for (const sql of afaire) connexion.exec(sql);
    connexion.pragma(`user_version = ${versionActuelle(sorte)}`);
    if (depuis > 0) ensuite?.(surConnexion(connexion));
  })();
}

import { join } from 'node:path';
import { type Base, deuxCotes } from './base.ts';
import { migrer } from './migrations.ts';
import { Database } from './pilote.ts';

export type Annuaire = { base: Base; transaction<T>(fn: () => T): T; fermer(): void };

/**
 * The file of real people. Held exclusively: a second Chorale on the same data folder is refused at once
 * (SQLITE_BUSY) instead of sharing it badly.
 */
export function ouvrirAnnuaire(dossier: string): Annuaire {
  const connexion = new Database(join(dossier, 'annuaire.sqlite'), { timeout: 500 });
  try {
    connexion.pragma('locking_mode = EXCLUSIVE');
    connexion.pragma('journal_mode = WAL');
    connexion.pragma('synchronous = FULL');
    connexion.pragma('foreign_keys = ON');
    migrer(connexion, 'annuaire');
    connexion.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (erreur) {
    connexion.close();
    throw erreur;
  }
  const { ecriture, lecture, oublier } = deuxCotes(connexion);
  return {
    // Each request asks who is there: the answer is kept until something is written.
    base: {
      ...ecriture,
      retenir: lecture.retenir,
      run(sql, parametres) {
        oublier();
        return ecriture.run(sql, parametres);
      },
    },
    transaction(fn) {
      try {
        return connexion.transaction(fn).immediate();
      } finally {
        oublier();
      }
    },
    fermer: () => connexion.close(),
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ouvrirFichier } from '../../server/db/bacs.ts';
import { type Base, surConnexion } from '../../server/db/base.ts';
import { APPLICATION_ID, migrer } from '../../server/db/migrations.ts';
import type { Connexion } from '../../server/db/pilote.ts';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';

/** Monday 2 March 2026, 09:00 in Paris: the instant at which every test begins. */
export const DEBUT = '2026-03-02T08:00:00.000Z';

export type BacDEssai = {
  db: Base;
  connexion: Connexion;
  chemin: string;
  /** Runs in one transaction, as the pool does. */
  ecrire<T>(fn: (db: Base) => T): T;
  fermer(): void;
};

/** A migrated, empty bac in a temporary folder: a real SQLite file. */
export function bacDEssai(): BacDEssai {
  const dossier = mkdtempSync(join(tmpdir(), 'chorale-'));
  const chemin = join(dossier, 'bac.sqlite');
  const connexion = ouvrirFichier(chemin);
  migrer(connexion, 'bac');
  connexion.pragma(`application_id = ${APPLICATION_ID}`);
  const db = surConnexion(connexion);
  prendreInstantane(db, 0);
  return {
    db,
    connexion,
    chemin,
    ecrire: (fn) => connexion.transaction(() => fn(db)).immediate(),
    fermer() {
      connexion.close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}

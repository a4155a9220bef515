import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type Base, deuxCotes } from './base.ts';
import { APPLICATION_ID, migrer } from './migrations.ts';
import { type Connexion, Database } from './pilote.ts';
import { PointsDeReprise } from './points-de-reprise.ts';

/** Identifier of a bac, checked before it becomes a path. */
const ID = /^[a-z0-9]{16,40}$/;

type Ouvert = ReturnType<typeof deuxCotes> & {
  connexion: Connexion;
  version: number;
  /** Last use, ms of the clock that never goes back. */
  servi: number;
  /** Rows written when its journal was last carried into its file. */
  reportees: number;
};

type Reglages = {
  dossier: string;
  ouvertsMax?: number;
  /** An older file was just brought up to date: what must follow, in the same file. */
  surMiseAJour?: (db: Base) => void;
};

/** Enough for all the learners of a large session at once: opening a bac costs more than a read. */
const OUVERTS_MAX = 256;
/** A bac that nobody used for that long, in ms, is closed: at rest it takes no memory. */
const REPOS = 10 * 60 * 1000;
/** One at a time, every so often, in ms: closing waits for the disk. */
const MENAGE = 2000;
/** Rows written after which the journal of a bac is carried into its file: about one Mo. */
const A_REPORTER = 500;

/** Where an open file cannot be deleted (Windows), the thread of the journals may have it for an instant. */
const EFFACER = { force: true, recursive: true, maxRetries: 10, retryDelay: 20 } as const;

/** Opens a bac file for writing. A file that cannot be opened is not held (Windows could not delete it). */
export function ouvrirFichier(chemin: string): Connexion {
  const connexion = new Database(chemin);
  try {
    connexion.pragma('trusted_schema = OFF');
    // For a new file: an act touches many small rows, and writes whole pages.
    connexion.pragma('page_size = 2048');
    connexion.pragma('journal_mode = WAL');
    connexion.pragma('synchronous = NORMAL');
    connexion.pragma('foreign_keys = ON');
    connexion.pragma('cache_size = -8192');
    // Pages, 16 Mo: a thread does it long before, see PointsDeReprise.
    connexion.pragma('wal_autocheckpoint = 8000');
    return connexion;
  } catch (erreur) {
    connexion.close();
    throw erreur;
  }
}

/** BAC_ABIME when it is not one of ours: an empty file (a power cut) would pass for a bac where nothing happened. */
function ouvrirAJour(chemin: string, surMiseAJour: (db: Base) => void): Connexion {
  const connexion = ouvrirFichier(chemin);
  try {
    if (connexion.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new ErreurMetier('BAC_ABIME');
    migrer(connexion, 'bac', surMiseAJour);
    return connexion;
  } catch (erreur) {
    connexion.close();
    throw erreur;
  }
}

/**
 * The bacs, one SQLite file each, kept open in a pool (least recently used goes first): the only cache of data.
 * A read cannot write; a write is one immediate transaction.
 */
export class BacsASable {
  readonly #dossier: string;
  readonly #max: number;
  readonly #ouverts = new Map<string, Ouvert>();
  readonly #ecouteurs = new Set<(id: string) => void>();
  readonly #points = new PointsDeReprise();
  readonly #menage: NodeJS.Timeout;
  readonly #surMiseAJour: (db: Base) => void;
  #versions = Date.now();

  constructor({ dossier, ouvertsMax = OUVERTS_MAX, surMiseAJour = () => undefined }: Reglages) {
    this.#dossier = dossier;
    this.#max = ouvertsMax;
    this.#surMiseAJour = surMiseAJour;
    mkdirSync(dossier, { recursive: true });
    this.#menage = setInterval(() => this.#fermerLePlusAncien(), MENAGE);
    this.#menage.unref();
  }

  /** A new bac is a copy of a closed file: a model, or one that was imported and checked. */
  creer(id: string, modele: string): void {
    try {
      copyFileSync(modele, this.#chemin(id));
    } catch (erreur) {
      this.detruire(id);
      throw erreur;
    }
  }

  lire<T>(id: string, lecture: (db: Base) => T): T {
    return lecture(this.#ouvrir(id).lecture);
  }

  /**
   * One immediate transaction: all of it or nothing. Listeners are told once it is committed.
   * SESSION_ABSENTE when the file is gone: what would be written there would be lost.
   */
  ecrire<T>(id: string, ecriture: (db: Base) => T): T {
    if (!this.existe(id)) this.#fermer(id);
    const bac = this.#ouvrir(id);
    const resultat = bac.connexion.transaction(() => ecriture(bac.ecriture)).immediate();
    bac.version = ++this.#versions;
    bac.oublier();
    this.#reporter(id, bac);
    for (const prevenir of this.#ecouteurs) prevenir(id);
    return resultat;
  }

  existe(id: string): boolean {
    return ID.test(id) && existsSync(this.#chemin(id));
  }

  detruire(id: string): void {
    this.#fermer(id);
    for (const suffixe of ['', '-wal', '-shm']) rmSync(`${this.#chemin(id)}${suffixe}`, EFFACER);
  }

  /** Changes with every committed write and never repeats: what an answer read from this bac depends on. */
  version(id: string): number {
    return this.#ouvrir(id).version;
  }

  /** The whole bac as one SQLite file. Writes nothing: a bac can be saved from a full disk. */
  exporter(id: string): Buffer {
    return this.#ouvrir(id).connexion.serialize();
  }

  surEcriture(prevenir: (id: string) => void): () => void {
    this.#ecouteurs.add(prevenir);
    return () => this.#ecouteurs.delete(prevenir);
  }

  fermer(): void {
    clearInterval(this.#menage);
    this.#points.fermer();
    for (const id of [...this.#ouverts.keys()]) this.#fermer(id);
  }

  #chemin(id: string): string {
    if (!ID.test(id)) throw new ErreurMetier('INTROUVABLE');
    return join(this.#dossier, `${id}.sqlite`);
  }

  #ouvrir(id: string): Ouvert {
    const deja = this.#ouverts.get(id);
    if (deja) {
      deja.servi = performance.now();
      this.#ouverts.delete(id);
      this.#ouverts.set(id, deja);
      return deja;
    }
    const chemin = this.#chemin(id);
    if (!existsSync(chemin)) throw new ErreurMetier('SESSION_ABSENTE');
    const connexion = ouvrirAJour(chemin, this.#surMiseAJour);
    const etat = { version: ++this.#versions, servi: performance.now(), reportees: 0 };
    const bac = { connexion, ...deuxCotes(connexion), ...etat };
    this.#ouverts.set(id, bac);
    const ancien = this.#ouverts.keys().next().value;
    if (this.#ouverts.size > this.#max && ancien) this.#fermer(ancien);
    return bac;
  }

  #reporter(id: string, bac: Ouvert): void {
    const ecrites = bac.ecriture.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
    if (ecrites - bac.reportees < A_REPORTER) return;
    bac.reportees = ecrites;
    this.#points.demander(this.#chemin(id));
  }

  /** The first of the pool is the one that has been left alone the longest. */
  #fermerLePlusAncien(): void {
    const premier = this.#ouverts.entries().next().value;
    if (premier && performance.now() - premier[1].servi > REPOS) this.#fermer(premier[0]);
  }

  #fermer(id: string): void {
    const bac = this.#ouverts.get(id);
    if (!bac) return;
    this.#ouverts.delete(id);
    bac.connexion.close();
  }
}

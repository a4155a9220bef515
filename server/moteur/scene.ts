import type { Acteur } from '#shared/comptes/acteur.ts';
import type { BacsASable } from '../db/bacs.ts';
import type { Base } from '../db/base.ts';
import { garderFichier } from '../db/fichiers.sql.ts';
import { empreinteDe } from '../db/fichiers.ts';
import type { Acte } from './acte.ts';
import { instantProchaineEcheance } from './echeances.sql.ts';
import { decalage } from './horloge.ts';
import type { Moteur } from './moteur.ts';
import { annuler, remonter, reprendre } from './temps.ts';

/** Doors to the outside, replaced in tests: the real clock (ms) and true randomness (32 bits). */
export type Dehors = { reel(): number; graine(): number };

type Joue<E, R> = { acteur: Acteur; acte: Acte<E, R>; entree: unknown; cle?: string | undefined };

/** The bacs and the engine together: what routes, scenarios and robots' timers use. */
export class Scene {
  readonly bacs: BacsASable;
  readonly moteur: Moteur;
  readonly dehors: Dehors;
  /** Real instant, in ms, of the next échéance of each open bac, known without any SQL. */
  readonly #reveils = new Map<string, { version: number; reel: number }>();

  constructor({ bacs, moteur, dehors }: { bacs: BacsASable; moteur: Moteur; dehors: Dehors }) {
    this.bacs = bacs;
    this.moteur = moteur;
    this.dehors = dehors;
  }

  jouer<E, R>(bac: string, { acteur, acte, entree, cle }: Joue<E, R>): R {
    const { reel, graine } = this.dehors;
    return this.bacs.ecrire(bac, (db) =>
      this.moteur.jouer(db, { acteur, acte, entree, cle, reel: reel(), graine: graine() }),
    );
  }

  /** Reads the bac as it is now: what the clock has brought is played first. */
  lire<T>(bac: string, lecture: (db: Base) => T): T {
    this.reveiller(bac);
    return this.bacs.lire(bac, lecture);
  }

  /** Changes with all that a read of this bac can show, clock included. */
  version(bac: string): number {
    this.reveiller(bac);
    return this.bacs.version(bac);
  }

  /** Keeps a file that a person sends. Returns its SHA-256. BAC_PLEIN, FICHIER_TROP_GROS. */
  recevoir(bac: string, octets: Uint8Array): string {
    const sha256 = empreinteDe(octets);
    const recuLe = new Date(this.dehors.reel()).toISOString();
    this.bacs.ecrire(bac, (db) => garderFichier(db, { sha256, octets, recuLe }));
    return sha256;
  }

  instant(bac: string): string {
    return this.bacs.lire(bac, (db) => this.moteur.instant(db, this.dehors.reel()));
  }

  annuler(bac: string, attendu?: number): { acte: string } {
    return this.bacs.ecrire(bac, (db) => annuler(db, this.#retour(), attendu));
  }

  remonter(bac: string, n: number): void {
    this.bacs.ecrire(bac, (db) => remonter(db, n, this.#retour()));
  }

  reprendre(bac: string, branche: number): void {
    this.bacs.ecrire(bac, (db) => reprendre(db, branche, this.#retour()));
  }

  /** Plays the échéances that are due in real time. */
  reveiller(bac: string): void {
    const reel = this.dehors.reel();
    if (this.prochainReveil(bac) <= reel) this.bacs.ecrire(bac, (db) => this.moteur.derouler(db, reel));
  }

  /** Real instant, in ms, when the next échéance of this bac falls due; infinite when there is none. */
  prochainReveil(bac: string): number {
    const version = this.bacs.version(bac);
    const connu = this.#reveils.get(bac);
    if (connu?.version === version) return connu.reel;
    const reel = this.bacs.lire(bac, (db) => {
      const instant = instantProchaineEcheance(db);
      return instant ? Date.parse(instant) - decalage(db) : Number.POSITIVE_INFINITY;
    });
    this.#reveils.set(bac, { version, reel });
    return reel;
  }

  #retour() {
    return { moteur: this.moteur, reel: this.dehors.reel() };
  }
}

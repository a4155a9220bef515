import type { FastifyReply } from 'fastify';
import type { Scene } from '../moteur/scene.ts';

/** Longest wait of a timer, in ms: beyond, it is set again. */
const ATTENTE_MAX = 3600 * 1000;
const BATTEMENT = 25_000;
/** Wait, in ms, before trying again échéances that the machine could not play (full disk). */
const APRES_PANNE = 10_000;
/** A window that no longer reads what it is sent, in octets waiting: it is let go, and comes back by itself. */
const RETARD_MAX = 64 * 1024;

/**
 * Server-sent events: each window of a bac learns at once that something changed, and the échéances of a bac
 * that somebody looks at run in real time. Windows then read again what they show.
 */
export class Direct {
  readonly #scene: Scene;
  readonly #fenetres = new Map<string, Set<FastifyReply>>();
  readonly #reveils = new Map<string, NodeJS.Timeout>();
  readonly #battement: NodeJS.Timeout;
  readonly #cesser: () => void;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#cesser = scene.bacs.surEcriture((bac) => this.#annoncer(bac));
    this.#battement = setInterval(() => this.#battre(), BATTEMENT);
    this.#battement.unref();
  }

  ouvrir(bac: string, reponse: FastifyReply): void {
    reponse.hijack();
    reponse.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reponse.raw.write('retry: 1000\n\nevent: change\ndata: {}\n\n');
    // Already gone: « close » will not be told again.
    if (reponse.raw.destroyed) return;
    const fenetres = this.#fenetres.get(bac) ?? new Set();
    fenetres.add(reponse);
    this.#fenetres.set(bac, fenetres);
    reponse.raw.on('close', () => this.#oublier(bac, reponse));
    reponse.raw.on('error', () => this.#oublier(bac, reponse));
    this.#armer(bac);
  }

  /** How many windows look at this bac. */
  fenetres(bac: string): number {
    return this.#fenetres.get(bac)?.size ?? 0;
  }

  /** The person is now in another bac: her windows come back by themselves, to that one. */
  renvoyer(bac: string): void {
    for (const fenetre of [...(this.#fenetres.get(bac) ?? [])]) {
      fenetre.raw.end();
      this.#oublier(bac, fenetre);
    }
  }

  fermer(): void {
    this.#cesser();
    clearInterval(this.#battement);
    for (const minuterie of this.#reveils.values()) clearTimeout(minuterie);
    for (const fenetres of this.#fenetres.values()) for (const f of fenetres) f.raw.end();
    this.#fenetres.clear();
  }

  #annoncer(bac: string): void {
    const fenetres = this.#fenetres.get(bac);
    if (!fenetres) return;
    for (const fenetre of fenetres) dire(fenetre, 'event: change\ndata: {}\n\n');
    this.#armer(bac);
  }

  #battre(): void {
    for (const fenetres of this.#fenetres.values()) for (const f of fenetres) dire(f, ': encore là\n\n');
  }

  #oublier(bac: string, reponse: FastifyReply): void {
    const fenetres = this.#fenetres.get(bac);
    fenetres?.delete(reponse);
    if (fenetres?.size !== 0) return;
    this.#fenetres.delete(bac);
    clearTimeout(this.#reveils.get(bac));
    this.#reveils.delete(bac);
  }

  #armer(bac: string): void {
    clearTimeout(this.#reveils.get(bac));
    const dans = this.#attente(bac);
    if (Number.isFinite(dans)) this.#reveillerDans(bac, Math.min(Math.max(dans, 0) + 5, ATTENTE_MAX));
  }

  #attente(bac: string): number {
    try {
      return this.#scene.prochainReveil(bac) - this.#scene.dehors.reel();
    } catch {
      return APRES_PANNE;
    }
  }

  #reveillerDans(bac: string, ms: number): void {
    clearTimeout(this.#reveils.get(bac));
    const minuterie = setTimeout(() => this.#reveiller(bac), ms);
    minuterie.unref();
    this.#reveils.set(bac, minuterie);
  }

  /** Nobody waits for this: a failure must not stop the server. It is told to the next one who reads the bac. */
  #reveiller(bac: string): void {
    if (!this.#scene.bacs.existe(bac)) return;
    try {
      this.#scene.reveiller(bac);
      this.#armer(bac);
    } catch {
      this.#reveillerDans(bac, APRES_PANNE);
    }
  }
}

function dire(fenetre: FastifyReply, texte: string): void {
  if (fenetre.raw.writableLength > RETARD_MAX) fenetre.raw.destroy();
  else fenetre.raw.write(texte);
}

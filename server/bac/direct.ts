import type { FastifyReply } from 'fastify';
import type { Scene } from '../moteur/scene.ts';

/** Longest wait of a timer, in ms: beyond, it is set again. */
const ATTENTE_MAX = 3600 * 1000;
const BATTEMENT = 25_000;

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
    const fenetres = this.#fenetres.get(bac) ?? new Set();
    fenetres.add(reponse);
    this.#fenetres.set(bac, fenetres);
    reponse.raw.on('close', () => this.#oublier(bac, reponse));
    this.#armer(bac);
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
    for (const fenetre of fenetres) fenetre.raw.write('event: change\ndata: {}\n\n');
    this.#armer(bac);
  }

  #battre(): void {
    for (const fenetres of this.#fenetres.values()) for (const f of fenetres) f.raw.write(': encore là\n\n');
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
    const dans = this.#scene.prochainReveil(bac) - this.#scene.dehors.reel();
    if (!Number.isFinite(dans)) return;
    const minuterie = setTimeout(
      () => {
        if (!this.#scene.bacs.existe(bac)) return;
        this.#scene.reveiller(bac);
        this.#armer(bac);
      },
      Math.min(Math.max(dans, 0) + 5, ATTENTE_MAX),
    );
    minuterie.unref();
    this.#reveils.set(bac, minuterie);
  }
}

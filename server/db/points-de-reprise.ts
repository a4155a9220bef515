import { Worker } from 'node:worker_threads';
import { CHEMIN_DU_PILOTE } from './pilote.ts';
import code from './points-de-reprise.cjs?raw';

/**
 * Asks a thread to carry the journals of the bacs into their files. Waiting for the disk there would make everybody
 * wait: on a slow one, a tenth of a second for each twenty acts.
 */
export class PointsDeReprise {
  readonly #attendus = new Set<string>();
  #fil: Worker | undefined;

  demander(chemin: string): void {
    if (this.#attendus.has(chemin)) return;
    this.#attendus.add(chemin);
    this.#pret().postMessage(chemin);
  }

  fermer(): void {
    void this.#fil?.terminate();
    this.#fil = undefined;
  }

  #pret(): Worker {
    if (this.#fil) return this.#fil;
    const fil = new Worker(code, { eval: true, execArgv: [], workerData: { pilote: CHEMIN_DU_PILOTE } });
    fil.on('message', (chemin: string) => this.#attendus.delete(chemin));
    // Without it SQLite carries the journals itself: slower for those who wait, and nothing is lost.
    const oublier = () => {
      this.#attendus.clear();
      if (this.#fil === fil) this.#fil = undefined;
    };
    fil.on('error', oublier).on('exit', oublier).unref();
    this.#fil = fil;
    return fil;
  }
}

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Morceau } from './pdf-lignes.ts';
import code from './pdf-ouvrier.cjs?raw';

export type Extraction = {
  nombrePages: number;
  chiffre: boolean;
  xmls: { nom: string; octets: Uint8Array }[];
  /** One list by page read. */
  pages: Morceau[][];
};
type Reponse = { extraction: Extraction } | { erreur: string };
type Limites = { pages: number; pagesLues: number; morceaux: number; dureeMs: number };

/** Why an extraction did not come: name of the error of the library, or TropLong, or Arret. */
export class ExtractionManquee extends Error {}

const MEMOIRE_MAX_MO = 512;

let ouvrier: Worker | undefined;
let file: Promise<unknown> = Promise.resolve();

/**
 * Takes text and attached XML out of a PDF, one file at a time, in a thread that is stopped when it takes too long.
 * Throws ExtractionManquee.
 */
export function extraireDuPdf(octets: Uint8Array, limites: Limites): Promise<Extraction> {
  const tour = file.then(() => demander(octets, limites));
  file = tour.catch(() => undefined);
  return tour;
}

function demander(octets: Uint8Array, limites: Limites): Promise<Extraction> {
  const fil = ouvrierPret();
  return new Promise((resoudre, rejeter) => {
    const finir = () => {
      clearTimeout(minuteur);
      fil.off('message', recevoir).off('error', tomber).off('exit', tomber).unref();
    };
    const perdre = (raison: string) => {
      finir();
      ouvrier = undefined;
      void fil.terminate();
      rejeter(new ExtractionManquee(raison));
    };
    const recevoir = (reponse: Reponse) => {
      finir();
      if ('erreur' in reponse) rejeter(new ExtractionManquee(reponse.erreur));
      else resoudre(reponse.extraction);
    };
    const tomber = () => perdre('Arret');
    const minuteur = setTimeout(() => perdre('TropLong'), limites.dureeMs);
    fil.on('message', recevoir).on('error', tomber).on('exit', tomber).ref();
    // A copy: the thread takes it over, the caller keeps its octets.
    const copie = new Uint8Array(octets);
    fil.postMessage({ octets: copie, limites }, [copie.buffer]);
  });
}

function ouvrierPret(): Worker {
  if (ouvrier) return ouvrier;
  const fil = new Worker(code, {
    eval: true,
    execArgv: [],
    workerData: { bibliotheque: createRequire(import.meta.url).resolve('unpdf') },
    resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO },
  });
  // It may also fall between two files: without a listener, that would stop the whole server.
  const oublier = () => {
    if (ouvrier === fil) ouvrier = undefined;
  };
  fil.on('error', oublier).on('exit', oublier);
  ouvrier = fil;
  return fil;
}

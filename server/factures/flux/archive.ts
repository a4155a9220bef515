import { Worker } from 'node:worker_threads';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  DECOMPRESSE_MAX,
  GONFLEMENT_LIBRE,
  MEMBRE_MAX,
  MEMBRES_MAX,
  RATIO_MAX,
} from '#shared/factures/flux/limites.ts';
import code from './archive-ouvrier.cjs?raw';

export type Membre = { nom: string; octets: Uint8Array; sha256: string };
type Reponse = { membres: Membre[] } | { refus: CodeRefus };

export const LIMITES = {
  membres: MEMBRES_MAX,
  membre: MEMBRE_MAX,
  total: DECOMPRESSE_MAX,
  ratio: RATIO_MAX,
  gonflementLibre: GONFLEMENT_LIBRE,
};
const DUREE_MAX = 20_000;
const MEMOIRE_MAX_MO = 256;

let ouvrier: Worker | undefined;
let file: Promise<unknown> = Promise.resolve();

/**
 * The files of a zip or tar.gz, without their folders, in the order of the archive. One archive at a time, in a thread.
 * ARCHIVE_ILLISIBLE, ARCHIVE_PROTEGEE, ARCHIVE_DANGEREUSE, ARCHIVE_IMBRIQUEE, ARCHIVE_TROP_GROSSE: nothing of it is kept.
 */
export function ouvrirArchive(octets: Uint8Array, limites = LIMITES): Promise<Membre[]> {
  const tour = file.then(() => demander(octets, limites));
  file = tour.catch(() => undefined);
  return tour;
}

function demander(octets: Uint8Array, limites: typeof LIMITES): Promise<Membre[]> {
  const fil = ouvrierPret();
  return new Promise<Membre[]>((resoudre, rejeter) => {
    const finir = () => {
      clearTimeout(minuteur);
      fil.off('message', recevoir).off('error', perdre).off('exit', perdre).unref();
    };
    const perdre = () => {
      finir();
      if (ouvrier === fil) ouvrier = undefined;
      void fil.terminate();
      rejeter(new ErreurMetier('ARCHIVE_ILLISIBLE'));
    };
    const recevoir = (reponse: Reponse) => {
      finir();
      if ('membres' in reponse) resoudre(reponse.membres);
      else rejeter(new ErreurMetier(reponse.refus));
    };
    const minuteur = setTimeout(perdre, DUREE_MAX);
    fil.on('message', recevoir).on('error', perdre).on('exit', perdre).ref();
    fil.postMessage({ octets, limites });
  });
}

function ouvrierPret(): Worker {
  if (ouvrier) return ouvrier;
  const fil = new Worker(code, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO },
  });
  // It may also fall between two archives: without a listener, that would stop the whole server.
  const oublier = () => {
    if (ouvrier === fil) ouvrier = undefined;
  };
  fil.on('error', oublier).on('exit', oublier).unref();
  ouvrier = fil;
  return fil;
}

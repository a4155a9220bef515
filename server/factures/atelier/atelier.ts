import { Worker } from 'node:worker_threads';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Demande, NomDeTache, Reponse, Taches } from './ouvrier.ts';
import { adresse } from './ouvrier.ts?ouvrier';

type Rendu<N extends NomDeTache> = Awaited<ReturnType<Taches[N]>>;

/** Whoever waits for a file to be read does not wait for the PDF of someone else. */
type Etabli = 'LECTURE' | 'PRODUCTION';
const ETABLIS: Record<NomDeTache, Etabli> = {
  lireFichier: 'LECTURE',
  lireFactures: 'LECTURE',
  produireFacture: 'PRODUCTION',
  certificatDeDepot: 'PRODUCTION',
  compteRenduDeFlux: 'PRODUCTION',
};
const MEMOIRE_MAX_MO = 512;
/** ms. Far beyond what the limits of a file or of a form let through: past it, the thread is stopped. */
const DUREE_MAX = 30_000;

const fils = new Map<Etabli, Worker>();
const files = new Map<Etabli, Promise<unknown>>();

/**
 * Does in a thread what takes long, one at a time on each bench, and gives what the function would have given. Refuses
 * as it does.
 */
export function confier<N extends NomDeTache>(nom: N, ...donnees: Parameters<Taches[N]>): Promise<Rendu<N>> {
  const etabli = ETABLIS[nom];
  const tour = (files.get(etabli) ?? Promise.resolve()).then(() => demander<N>(etabli, nom, donnees));
  files.set(
    etabli,
    tour.catch(() => undefined),
  );
  return tour;
}

function demander<N extends NomDeTache>(etabli: Etabli, nom: N, donnees: readonly unknown[]): Promise<Rendu<N>> {
  const fil = filPret(etabli);
  const demande: Demande = { nom, donnees };
  return new Promise((resoudre, rejeter) => {
    const finir = () => {
      clearTimeout(minuteur);
      fil.off('message', recevoir).off('error', tomber).off('exit', tomber).unref();
    };
    const tomber = (cause?: unknown) => {
      finir();
      fils.delete(etabli);
      void fil.terminate();
      rejeter(perdue(etabli, cause));
    };
    const recevoir = (reponse: Reponse) => {
      finir();
      if ('rendu' in reponse) resoudre(reponse.rendu as Rendu<N>);
      else if ('refus' in reponse) rejeter(new ErreurMetier(reponse.refus.code, reponse.refus.details));
      else rejeter(new Error(`${nom}: ${reponse.panne}`));
    };
    const minuteur = setTimeout(tomber, DUREE_MAX);
    fil.on('message', recevoir).on('error', tomber).on('exit', tomber).ref();
    fil.postMessage(demande);
  });
}

/** A file that stops its reader is one that cannot be read; a PDF of ours that does is a fault of ours. */
function perdue(etabli: Etabli, cause: unknown): Error {
  if (etabli === 'PRODUCTION') return new Error('the thread stopped', { cause });
  return new ErreurMetier('PDF_ILLISIBLE', { precision: 'Sa lecture prend trop de temps.' });
}

function filPret(etabli: Etabli): Worker {
  const deja = fils.get(etabli);
  if (deja) return deja;
  const fil = new Worker(new URL(adresse), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO },
  });
  // It may also fall between two tasks: without a listener, that would stop the whole server.
  const oublier = () => {
    if (fils.get(etabli) === fil) fils.delete(etabli);
  };
  fil.on('error', oublier).on('exit', oublier);
  fils.set(etabli, fil);
  return fil;
}

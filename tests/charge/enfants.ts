import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { portLibre } from './etalon.ts';
import type { Resultat, Tir } from './tir.ts';

/** Memory in octets, after a garbage collection; processor time since the start, in seconds. */
type Etat = { memoire: number; processeur: number };

/** Lets the parent ask a server how it goes, and ends it with the parent. Changes nothing else. */
const SONDE = `data:text/javascript,${encodeURIComponent(`
  process.on('message', (quoi) => {
    if (quoi === 'memoire') globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send({ memoire: process.memoryUsage.rss(), processeur: (user + system) / 1e6 });
  });
  process.on('disconnect', () => process.exit());
`)}`;

const enfants = new Set<ChildProcess>();

function engendrer(script: string, options: Parameters<typeof fork>[2] & { args?: string[] }): ChildProcess {
  const enfant = fork(script, options.args ?? [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], ...options });
  enfants.add(enfant);
  enfant.on('exit', () => enfants.delete(enfant));
  return enfant;
}

function recevoir<T>(enfant: ChildProcess): Promise<T> {
  return new Promise((resoudre, rater) => {
    const finir = (code: number | null) => rater(new Error(`child process ended with code ${code}`));
    enfant.once('exit', finir);
    enfant.once('message', (message) => {
      enfant.off('exit', finir);
      resoudre(message as T);
    });
  });
}

export function terminer(enfant: ChildProcess): Promise<void> {
  return new Promise((resoudre) => {
    if (enfant.exitCode !== null || enfant.signalCode !== null) return resoudre();
    enfant.once('exit', () => resoudre());
    enfant.kill('SIGTERM');
  });
}

export async function terminerTous(): Promise<void> {
  await Promise.all([...enfants].map(terminer));
}

/** The load generator, in its own process. Throws when an answer is not one of the expected statuts. */
export type Tireur = { tirer(tir: Tir, attendus?: readonly string[]): Promise<Resultat> };

export function demarrerTireur(): Tireur {
  const enfant = engendrer(process.argv[1] ?? '', { args: ['client'] });
  return {
    async tirer(tir, attendus = ['200']) {
      const reponse = recevoir<{ resultat?: Resultat; erreur?: string }>(enfant);
      enfant.send(tir);
      const { resultat, erreur } = await reponse;
      if (!resultat) throw new Error(erreur ?? 'no result');
      const imprevus = Object.keys(resultat.statuts).filter((statut) => !attendus.includes(statut));
      if (imprevus.length > 0) throw new Error(`unexpected answers: ${imprevus.join(', ')} ${resultat.refus ?? ''}`);
      return resultat;
    },
  };
}

/** A child process that listens on a port of this machine. */
export type Ecoute = {
  port: number;
  /** Resident memory, in octets, after a garbage collection. */
  memoire(): Promise<number>;
  /** Processor time used since the start, in seconds. */
  processeur(): Promise<number>;
};

function ecouteDe(enfant: ChildProcess, port: number): Ecoute {
  async function demander(quoi: keyof Etat): Promise<number> {
    const reponse = recevoir<Etat>(enfant);
    enfant.send(quoi);
    return (await reponse)[quoi];
  }
  return { port, memoire: () => demander('memoire'), processeur: () => demander('processeur') };
}

/** The bare route, in its own process. */
export async function demarrerEtalon(): Promise<Ecoute> {
  const enfant = engendrer(process.argv[1] ?? '', { args: ['etalon'], execArgv: ['--import', SONDE] });
  const { port } = await recevoir<{ port: number }>(enfant);
  return ecouteDe(enfant, port);
}

export type Serveur = Ecoute & {
  /** From the command to the first page served, in ms. */
  demarrage: number;
  arreter(): Promise<void>;
};

const ATTENTE_MAX = 20_000;

/** The application as people start it, on its own data. `profil`: folder for the CPU profile of this process. */
export async function demarrerServeur(racine: string, donnees: string, profil?: string): Promise<Serveur> {
  const port = await portLibre();
  const mesurer = profil ? ['--cpu-prof', `--cpu-prof-dir=${profil}`] : [];
  const debut = performance.now();
  const enfant = engendrer(join(racine, 'dist', 'server', 'main.js'), {
    execArgv: ['--expose-gc', '--import', SONDE, ...mesurer],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      CHORALE_DONNEES: donnees,
      NODE_ENV: 'production',
    },
  });
  await premierePage(port, enfant);
  const demarrage = performance.now() - debut;
  return { ...ecouteDe(enfant, port), demarrage, arreter: () => terminer(enfant) };
}

async function premierePage(port: number, enfant: ChildProcess): Promise<void> {
  const limite = performance.now() + ATTENTE_MAX;
  while (performance.now() < limite && enfant.exitCode === null) {
    const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (page?.ok) return void (await page.text());
    await new Promise((resoudre) => setTimeout(resoudre, 5));
  }
  throw new Error('the server did not start');
}

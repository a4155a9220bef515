import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { preparerModele } from './maison.ts';

const RACINE = resolve(import.meta.dirname, '../..');

/** Builds server/main.ts as the launcher does, apart from the real one. Returns the folder to remove at the end. */
export async function construireServeur(): Promise<string> {
  // Under the root: what is built finds its packages there.
  mkdirSync(join(RACINE, 'dist'), { recursive: true });
  const dossier = mkdtempSync(join(RACINE, 'dist', 'essai-'));
  await build({
    root: RACINE,
    logLevel: 'error',
    build: { ssr: 'server/main.ts', outDir: join(dossier, 'server') },
  });
  mkdirSync(join(dossier, 'web'));
  writeFileSync(join(dossier, 'web', 'index.html'), '<!doctype html><title>Chorale</title>');
  preparerModele(join(dossier, 'modeles'));
  return dossier;
}

export const oublierServeur = (dossier: string): void => rmSync(dossier, { recursive: true, force: true });

export type Lance = {
  adresse: string;
  /** All that it wrote so far. */
  sortie(): string;
  /** « Chorale est prête » was written; an error if it stopped before. */
  pret: Promise<void>;
  fini: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  tuer(signal: NodeJS.Signals): void;
};

type Lancement = { donnees: string; port: number | string; hote?: string; prelude?: string };

/** The real program, as a trainer starts it. */
export function lancer(dossier: string, { donnees, port, hote, prelude }: Lancement): Lance {
  const env = {
    ...process.env,
    PORT: String(port),
    CHORALE_DONNEES: donnees,
    NODE_ENV: 'production',
    HOST: hote ?? '',
  };
  // `prelude`: code that the program finds in itself before its own, as a faulty library would be.
  const avant = prelude ? ['--import', `data:text/javascript,${encodeURIComponent(prelude)}`] : [];
  const enfant: ChildProcess = spawn(process.execPath, [...avant, join(dossier, 'server', 'main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let texte = '';
  const fini = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resoudre) =>
    enfant.once('close', (code, signal) => resoudre({ code, signal })),
  );
  const pret = new Promise<void>((resoudre, refuser) => {
    const lire = (morceau: Buffer) => {
      texte += morceau;
      if (texte.includes('Pour arrêter')) resoudre();
    };
    enfant.stdout?.on('data', lire);
    enfant.stderr?.on('data', lire);
    enfant.once('close', () => refuser(new Error(texte)));
  });
  pret.catch(() => {});
  return {
    adresse: `http://127.0.0.1:${port}`,
    sortie: () => texte,
    pret,
    fini,
    tuer: (signal) => void enfant.kill(signal),
  };
}

/** A port that nobody uses at this moment. */
export function portLibre(): Promise<number> {
  return new Promise((resoudre) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const adresse = serveur.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      serveur.close(() => resoudre(port));
    });
  });
}

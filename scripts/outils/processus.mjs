import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { RACINE } from './machine.mjs';

const CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
const vivants = new Set();
let arret;

/** Runs Node on a script of the project; resolves with its exit code and, if asked, what it wrote. */
export const node = (arguments_, options) => executer(process.execPath, arguments_, options);

export function npm(arguments_, options) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return node([cli, ...arguments_], options);
  return executer('npm', arguments_, { ...options, shell: process.platform === 'win32' });
}

/** `sortie`: 'voir' (default), 'garder' (returned, not shown) or 'erreurs' (shown, errors also returned). */
export function executer(commande, arguments_, { sortie = 'voir', env = {}, shell = false } = {}) {
  const stdio = {
    voir: ['ignore', 'inherit', 'inherit'],
    garder: ['ignore', 'pipe', 'pipe'],
    erreurs: ['ignore', 'inherit', 'pipe'],
  };
  return new Promise((resoudre) => {
    const enfant = spawn(commande, arguments_, {
      cwd: RACINE,
      stdio: stdio[sortie],
      shell,
      env: { ...process.env, ...env },
    });
    let texte = '';
    const garder = (flux, montrer) =>
      flux?.on('data', (morceau) => {
        texte = (texte + morceau).slice(-200_000);
        if (montrer) process.stderr.write(morceau);
      });
    garder(enfant.stdout, false);
    garder(enfant.stderr, sortie === 'erreurs');
    vivants.add(enfant);
    const finir = (code, ecrit) => {
      vivants.delete(enfant);
      resoudre({ code, texte: ecrit });
    };
    enfant.on('error', (erreur) => finir(127, `${texte}${erreur.message}`));
    enfant.on('close', (code, signal) => finir(code ?? CODES[signal] ?? 1, texte));
  });
}

/**
 * Children end first, then us. A Ctrl-C in a terminal already reaches every process: passing it on
 * would make it two (and on Windows would kill instead of asking).
 */
export function suivreLesSignaux() {
  const transmettre = (signal) => {
    arret = signal;
    const dejaRecu = signal === 'SIGINT' && (process.stdin.isTTY || process.platform === 'win32');
    if (!dejaRecu) for (const enfant of vivants) enfant.kill(signal);
    // A child that does not listen must not keep the window.
    setTimeout(() => {
      for (const enfant of vivants) enfant.kill('SIGKILL');
    }, 10_000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, transmettre);
  if (process.env.npm_lifecycle_event) surveillerLeParent(() => transmettre('SIGTERM'));
}

/** npm, when told to stop, stops its shell and leaves us behind with the port taken. */
function surveillerLeParent(abandonne) {
  const parent = process.ppid;
  const ronde = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(ronde);
    abandonne();
  }, 1000);
  ronde.unref();
}

/** After a step: leaves when somebody asked to stop. */
export function quitterSiArret() {
  if (arret) process.exit(CODES[arret] ?? 1);
}

import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';

const BATTEMENT_MS = 10_000;
const MORT_MS = 120_000;

/** One process at a time does `travail`; a lock left behind by a dead one is taken over. */
export async function avecVerrou(fichier, travail, { enAttente = () => {} } = {}) {
  const jeton = `${process.pid} ${hostname()} ${Math.random().toString(36).slice(2)}`;
  mkdirSync(dirname(fichier), { recursive: true });
  let dit = false;
  while (!(await prendre(fichier, jeton))) {
    if (!dit) enAttente();
    dit = true;
    await attendre(500);
  }
  const rendre = () => lire(fichier) === jeton && rmSync(fichier, { force: true });
  const battre = setInterval(() => toucher(fichier), BATTEMENT_MS);
  process.on('exit', rendre);
  try {
    return await travail();
  } finally {
    clearInterval(battre);
    process.off('exit', rendre);
    rendre();
  }
}

async function prendre(fichier, jeton) {
  if (!ecrireSeul(fichier, jeton)) {
    if (!estAbandonne(fichier)) return false;
    rmSync(fichier, { force: true });
    if (!ecrireSeul(fichier, jeton)) return false;
    // Two takers may have removed the same dead lock: the last to write keeps it.
    await attendre(150);
  }
  return lire(fichier) === jeton;
}

function ecrireSeul(fichier, jeton) {
  try {
    writeFileSync(fichier, jeton, { flag: 'wx' });
    return true;
  } catch (erreur) {
    if (erreur.code === 'EEXIST' || erreur.code === 'EPERM') return false;
    throw erreur;
  }
}

export function estAbandonne(fichier, maintenant = Date.now()) {
  try {
    const [pid, machine] = readFileSync(fichier, 'utf8').split(' ');
    if (machine === hostname() && !estVivant(Number(pid))) return true;
    return maintenant - statSync(fichier).mtimeMs > MORT_MS;
  } catch {
    return false; // gone meanwhile: simply try again
  }
}

function estVivant(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (erreur) {
    return erreur.code === 'EPERM';
  }
}

function lire(fichier) {
  try {
    return readFileSync(fichier, 'utf8');
  } catch {
    return '';
  }
}

function toucher(fichier) {
  try {
    utimesSync(fichier, new Date(), new Date());
  } catch {
    // removed by hand: the work goes on, the next taker waits for nothing
  }
}

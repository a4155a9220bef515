// Which browser plays the journeys: asked for, else Playwright's own, else one of the machine.
import { existsSync } from 'node:fs';
import { dire } from './machine.mjs';
import { executer, node } from './processus.mjs';

const DEBIAN = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];
const CHROME = {
  linux: ['/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (dossier) => `${process.env[dossier]}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

const estRoot = () => process.getuid?.() === 0;

/** A root browser has no sandbox; the rest keeps it from reaching for the network. */
export const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(estRoot() ? ['--no-sandbox'] : []),
];

/** What may be launched here, best first. `propre`: the path of Playwright's own browser. */
export function candidats(propre) {
  const { PW_EXECUTABLE, PW_CHANNEL } = process.env;
  if (PW_EXECUTABLE) return [{ executablePath: PW_EXECUTABLE }];
  if (PW_CHANNEL) return [{ channel: PW_CHANNEL }];
  const trouves = existsSync(propre) ? [{}] : [];
  for (const chemin of DEBIAN) if (existsSync(chemin)) trouves.push({ executablePath: chemin });
  if ((CHROME[process.platform] ?? []).some((chemin) => existsSync(chemin))) trouves.push({ channel: 'chrome' });
  if (process.platform === 'win32') trouves.push({ channel: 'msedge' });
  return trouves;
}

/** A browser that does start, installed if need be; undefined when nothing worked. */
export async function obtenirNavigateur() {
  const trouve = await premierQuiDemarre();
  // Who names a browser wants that one, or none.
  if (trouve || process.env.PW_EXECUTABLE || process.env.PW_CHANNEL) return trouve;
  for (const tentative of [installerDebian, installerPlaywright]) {
    if (!(await tentative())) continue;
    const installe = await premierQuiDemarre();
    if (installe) return installe;
  }
  return undefined;
}

async function premierQuiDemarre() {
  const { chromium } = await import('playwright');
  for (const candidat of candidats(chromium.executablePath())) {
    try {
      const navigateur = await chromium.launch({ ...candidat, args: ARGUMENTS, timeout: 30_000 });
      await navigateur.close();
      return { env: enVariables(candidat) };
    } catch (erreur) {
      const nom = candidat.executablePath ?? candidat.channel ?? 'celui de Playwright';
      console.error(`Le navigateur « ${nom} » ne démarre pas : ${String(erreur.message).split('\n')[0]}`);
    }
  }
  return undefined;
}

/** The configuration of Playwright reads the choice back. */
function enVariables({ executablePath, channel }) {
  if (executablePath) return { PW_EXECUTABLE: executablePath };
  return channel ? { PW_CHANNEL: channel } : {};
}

async function installerDebian() {
  if (!estRoot() || !existsSync('/usr/bin/apt-get')) return false;
  dire('Aucun navigateur : installation de Chromium par apt-get…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await executer('apt-get', ['update', '-qq'], { env });
  for (const paquet of ['chromium-headless-shell', 'chromium']) {
    const { code } = await executer('apt-get', ['install', '-y', '-qq', '--no-install-recommends', paquet], { env });
    if (code === 0) return true;
  }
  return false;
}

async function installerPlaywright() {
  dire('Installation du navigateur de Playwright…');
  return (await node(['node_modules/playwright/cli.js', 'install', 'chromium'])).code === 0;
}

// Must load on any Node that knows ES modules, so that an old one gets a sentence and not a stack.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Same ranges as `engines` in package.json. */
export function nodeConvient(version) {
  const [majeure, mineure] = version.split('.').map(Number);
  if (majeure === 20) return mineure >= 19;
  if (majeure === 22) return mineure >= 13;
  return majeure >= 23;
}

export function exigerNode() {
  if (nodeConvient(process.versions.node)) return;
  echouer(
    `Node ${process.version} ne convient pas : il faut Node 20.19, 22.13, 24 ou plus récent.`,
    'Installez la version « LTS » depuis https://nodejs.org, puis relancez la même commande.',
  );
}

const depart = Date.now();
export const secondes = (depuis) => `${((Date.now() - depuis) / 1000).toFixed(1).replace('.', ',')} s`;
export const dire = (texte) => console.log(`[${secondes(depart)}] ${texte}`);

/** Says what happened and what to do, then leaves. */
export function echouer(...lignes) {
  console.error(`\n${lignes.join('\n')}\n`);
  process.exit(1);
}

export const lireTexte = (fichier) => (existsSync(fichier) ? readFileSync(fichier, 'utf8') : '');

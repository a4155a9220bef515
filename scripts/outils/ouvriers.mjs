// « import { adresse } from './x.ts?ouvrier' »: the file and all it imports, in one module of its own, ready for a thread of
// Node; `adresse` is its URL. A worker of Node reads no TypeScript, and Vite makes workers for browsers only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const MARQUE = '?ouvrier';

export function ouvriers() {
  let reglages;
  return {
    name: 'ouvriers',
    enforce: 'pre',
    configResolved(config) {
      reglages = config;
    },
    resolveId(source, depuis) {
      if (source.endsWith(MARQUE) && depuis)
        return `${resolve(dirname(depuis), source.slice(0, -MARQUE.length))}${MARQUE}`;
    },
    async load(id) {
      if (!id.endsWith(MARQUE)) return undefined;
      const entree = id.slice(0, -MARQUE.length);
      const { code, sources } = await assembler(entree, reglages.root);
      for (const source of sources) this.addWatchFile(source);
      const nom = `${basename(entree, '.ts')}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
      if (reglages.command === 'build') {
        this.emitFile({ type: 'prebuilt-chunk', fileName: nom, code });
        // Beside the module of the server, which is one file.
        return `export const adresse = new URL('./${nom}', import.meta.url).href;`;
      }
      return `export const adresse = ${JSON.stringify(pathToFileURL(garder(join(reglages.cacheDir, 'ouvriers'), nom, code)).href)};`;
    },
  };
}

/** The packages stay outside: found in node_modules, as by the server. */
async function assembler(entree, racine) {
  const sources = [];
  const noter = { name: 'sources', moduleParsed: ({ id }) => void sources.push(id.split('?')[0]) };
  const { output } = await build({
    root: racine,
    configFile: false,
    logLevel: 'error',
    plugins: [noter],
    build: { ssr: entree, write: false, target: 'node20', rollupOptions: { output: { codeSplitting: false } } },
  });
  return { code: output[0].code, sources: sources.filter((source) => existsSync(source)) };
}

/** Several runs may write it at once: it is whole, or not there. */
function garder(dossier, nom, code) {
  const chemin = join(dossier, nom.replace(/\.js$/, '.mjs'));
  if (existsSync(chemin)) return chemin;
  mkdirSync(dossier, { recursive: true });
  const essai = `${chemin}.${process.pid}`;
  writeFileSync(essai, code);
  renameSync(essai, chemin);
  return chemin;
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { empreinte, fichiersDe } from './empreinte.mjs';
import { dire, echouer, lireTexte, RACINE } from './machine.mjs';
import { node, quitterSiArret } from './processus.mjs';

export const VITE = 'node_modules/vite/bin/vite.js';
export const SERVEUR = 'dist/server/main.js';
const MARQUE = join(RACINE, 'dist', '.construit');
/** Writes the models (the bacs that new ones are copied from) into the folder it is given. */
const MODELES = 'seed/modeles.ts';
const REGLAGES = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.base.json'];

/** Tests change nothing in what is built. */
function sources() {
  const ecrites = ['server', 'web', 'shared', 'seed'].flatMap(fichiersDe).filter((f) => !/\.test\.tsx?$/.test(f));
  return empreinte([...ecrites, ...REGLAGES, ...['construire', 'ouvriers'].map((nom) => `scripts/outils/${nom}.mjs`)]);
}

export const estConstruit = () =>
  [SERVEUR, 'dist/web/index.html'].every((f) => existsSync(join(RACINE, f))) && lireTexte(MARQUE) === sources();

export async function construire() {
  dire('Construction…');
  const clef = sources();
  rmSync(MARQUE, { force: true });
  await Promise.all([batir(), batir('--ssr', 'server/main.ts', '--outDir', 'dist/server')]);
  await Promise.all([preparerModeles(), comprimer()]);
  mkdirSync(join(RACINE, 'dist'), { recursive: true });
  writeFileSync(MARQUE, clef);
}

const batir = (...options) => reussir([VITE, 'build', ...options, '--logLevel', 'error']);

async function preparerModeles() {
  if (!existsSync(join(RACINE, MODELES))) return;
  await batir('--ssr', MODELES, '--outDir', 'dist/seed');
  rmSync(join(RACINE, 'dist', 'modeles'), { recursive: true, force: true });
  mkdirSync(join(RACINE, 'dist', 'modeles'), { recursive: true });
  await reussir(['dist/seed/modeles.js', join(RACINE, 'dist', 'modeles')]);
}

/** What a step writes is shown once it has ended, so that two do not mix. */
async function reussir(arguments_) {
  const { code, texte } = await node(arguments_, { sortie: 'garder', env: { NODE_ENV: 'production' } });
  quitterSiArret();
  if (texte.trim()) console.error(texte.trim());
  if (code !== 0) echouer('La construction a échoué : la cause est écrite ci-dessus.');
}

/** Once at build time rather than at each request: the room's network is slow, and so is the trainer's machine. */
async function comprimer() {
  const lourds = fichiersDe('dist/web').filter((f) => /\.(js|css|html|svg|json)$/.test(f));
  await Promise.all(
    lourds.map(async (fichier) => {
      const contenu = readFileSync(join(RACINE, fichier));
      if (contenu.length < 1024) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(join(RACINE, `${fichier}.br`), await promisify(brotliCompress)(contenu, { params }));
      writeFileSync(join(RACINE, `${fichier}.gz`), await promisify(gzip)(contenu, { level: 9 }));
    }),
  );
}

// npm run charge: measures what the application holds, and writes docs/performance.md.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { VITE } from './outils/construire.mjs';
import { dire, echouer, exigerNode, RACINE } from './outils/machine.mjs';
import { preparer } from './outils/preparer.mjs';
import { node, quitterSiArret, suivreLesSignaux } from './outils/processus.mjs';

exigerNode();
process.chdir(RACINE);
suivreLesSignaux();
await preparer();

// Vite tells which chunk imports which in a manifest: the screens are built once more, aside, to have it.
const graphe = join(RACINE, 'dist', 'charge-web');
await batir('--outDir', graphe, '--manifest');
await batir('--ssr', 'tests/charge/charge.ts', '--outDir', 'dist/charge');
dire('Mesures : quatre minutes environ, sans rien faire d’autre sur cette machine…');
const { code } = await node(['dist/charge/charge.js', ...process.argv.slice(2)]);
for (const dossier of [graphe, join(RACINE, 'dist', 'charge')]) rmSync(dossier, { recursive: true, force: true });
process.exit(code);

async function batir(...options) {
  const env = { NODE_ENV: 'production' };
  const { code, texte } = await node([VITE, 'build', ...options, '--logLevel', 'error'], { sortie: 'garder', env });
  quitterSiArret();
  if (code !== 0) echouer('La construction des mesures a échoué.', texte.trim());
}

import { SERVEUR, VITE } from './construire.mjs';
import { dire } from './machine.mjs';
import { node } from './processus.mjs';

/** Server rebuilt and restarted at each change; screens by Vite, which sends /api to the server on 3000. */
export async function developper() {
  dire('Les écrans : http://localhost:5173 (le serveur écoute sur 3000). Ctrl-C pour arrêter.');
  const construction = ['build', '--ssr', 'server/main.ts', '--outDir', 'dist/server', '--emptyOutDir', 'false'];
  const resultats = await Promise.all([
    node([VITE, ...construction, '--watch', '--logLevel', 'warn']),
    node(['--watch', '--watch-preserve-output', SERVEUR], { env: { PORT: '3000' } }),
    node([VITE, '--clearScreen', 'false']),
  ]);
  return Math.max(...resultats.map(({ code }) => code));
}

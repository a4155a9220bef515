// Root postinstall: Node older than 22.14 cannot load better-sqlite3 13, so version 12 is downloaded or compiled for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const douze = join(modules, 'better-sqlite3-12');
const inutile = Number(process.versions.napi) >= 10;
const dejaPret = existsSync(join(douze, 'build', 'Release', 'better_sqlite3.node'));
const rienInstalle = !existsSync(join(modules, 'better-sqlite3')); // --package-lock-only

if (!inutile && !dejaPret && !rienInstalle) process.exit(preparer());

function preparer() {
  if (!existsSync(douze)) {
    console.error('better-sqlite3-12 est absent : relancez « npm ci --include=optional », ou prenez Node 24.');
    return 1;
  }
  console.log(`Node ${process.version} : préparation de SQLite (une minute environ)…`);
  const cli = process.env.npm_execpath;
  const parNode = cli !== undefined && basename(cli) === 'npm-cli.js';
  const commande = parNode ? process.execPath : 'npm';
  // No --prefix: with a shell (Windows), a path with spaces would be cut. The working folder says it.
  const { status } = spawnSync(commande, [...(parNode ? [cli] : []), 'run', 'install'], {
    stdio: 'inherit',
    cwd: douze,
    shell: !parNode && process.platform === 'win32',
  });
  return status ?? 1;
}

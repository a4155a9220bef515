// Root postinstall: Node < 22.14 cannot load better-sqlite3 13, so build (or download) version 12 for it; elsewhere nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const d = join(import.meta.dirname, '..', 'node_modules', 'better-sqlite3-12');
if (Number(process.versions.napi) >= 10 || existsSync(join(d, 'build', 'Release', 'better_sqlite3.node')))
  process.exit(0);
if (!existsSync(join(d, '..', 'better-sqlite3'))) process.exit(0); // --package-lock-only
if (!existsSync(d)) {
  console.error('better-sqlite3-12 absent : relancez npm ci sans --omit=optional, ou prenez Node 24.');
  process.exit(1);
}
console.log(`Node ${process.version} : préparation de SQLite (une minute environ)…`);
const cli = process.env.npm_execpath;
const [c, a] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
const r = spawnSync(c, [...a, 'run', 'install', '--prefix', d], {
  stdio: 'inherit',
  cwd: d,
  shell: c === 'npm' && process.platform === 'win32',
});
process.exit(r.status ?? 1);

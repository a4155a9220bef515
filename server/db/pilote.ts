import { createRequire } from 'node:module';

/** better-sqlite3 13 needs Node-API 10 (Node 22.14 or later) and crashes below it; 12 aborts at times on Node 24. */
const nom = Number(process.versions.napi) >= 10 ? 'better-sqlite3' : 'better-sqlite3-12';
const require = createRequire(import.meta.url);

/** For the threads that open a bac too. */
export const CHEMIN_DU_PILOTE = require.resolve(nom);
export const Database = require(nom) as typeof import('better-sqlite3');
export type Connexion = import('better-sqlite3').Database;

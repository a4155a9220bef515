import type { Connexion } from './pilote.ts';

type Valeur = string | number | bigint | null | Uint8Array;
export type Parametres = Readonly<Record<string, unknown>> | readonly Valeur[];

/**
 * All that acts and reads know of a database: small enough to be given by another engine one day
 * (a browser worker). `undefined` parameters are stored as NULL, booleans as 0 or 1.
 */
export interface Base {
  get<L>(sql: string, parametres?: Parametres): L | undefined;
  all<L>(sql: string, parametres?: Parametres): L[];
  run(sql: string, parametres?: Parametres): { changes: number; id: number };
}

function enValeur(v: unknown): Valeur {
  if (v === undefined || v === null) return null;
  if (typeof v === 'boolean') return v ? 1 : 0;
  return v as Valeur;
}

function preparer(parametres: Parametres | undefined): unknown[] {
  if (!parametres) return [];
  if (Array.isArray(parametres)) return parametres.map(enValeur);
  return [Object.fromEntries(Object.entries(parametres).map(([k, v]) => [k, enValeur(v)]))];
}

/** Statements are prepared once a connection and kept: the texts are constants of the `.sql.ts` files. */
export function surConnexion(connexion: Connexion): Base {
  const prepares = new Map<string, import('better-sqlite3').Statement>();
  function requete(sql: string) {
    let s = prepares.get(sql);
    if (!s) {
      s = connexion.prepare(sql);
      prepares.set(sql, s);
    }
    return s;
  }
  return {
    get: <L>(sql: string, p?: Parametres) => requete(sql).get(...preparer(p)) as L | undefined,
    all: <L>(sql: string, p?: Parametres) => requete(sql).all(...preparer(p)) as L[],
    run(sql, p) {
      const { changes, lastInsertRowid } = requete(sql).run(...preparer(p));
      return { changes, id: Number(lastInsertRowid) };
    },
  };
}

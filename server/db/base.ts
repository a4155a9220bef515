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
  /**
   * What `calculer` gives, kept until the file changes: for what a read would find again each time.
   * Inside an act nothing is kept. `cle` names the question and all that the answer depends on.
   */
  retenir<T>(cle: string, calculer: () => T): T;
}

function enValeur(v: unknown): Valeur {
  if (v === undefined || v === null) return null;
  if (typeof v === 'boolean') return v ? 1 : 0;
  return v as Valeur;
}

function preparer(parametres: Parametres | undefined): unknown[] {
  if (!parametres) return [];
  if (Array.isArray(parametres)) return parametres.map(enValeur);
  const valeurs: Record<string, Valeur> = {};
  for (const nom in parametres as Record<string, unknown>)
    valeurs[nom] = enValeur((parametres as Record<string, unknown>)[nom]);
  return [valeurs];
}

type Preparees = (sql: string) => import('better-sqlite3').Statement;

/** Statements are prepared once a connection and kept: the texts are constants of the `.sql.ts` files. */
function preparees(connexion: Connexion): Preparees {
  const connues = new Map<string, import('better-sqlite3').Statement>();
  return (sql) => {
    let s = connues.get(sql);
    if (!s) {
      s = connexion.prepare(sql);
      connues.set(sql, s);
    }
    return s;
  };
}

function baseSur(requete: Preparees, retenir: Base['retenir']): Base {
  return {
    get: <L>(sql: string, p?: Parametres) => requete(sql).get(...preparer(p)) as L | undefined,
    all: <L>(sql: string, p?: Parametres) => requete(sql).all(...preparer(p)) as L[],
    run(sql, p) {
      const { changes, lastInsertRowid } = requete(sql).run(...preparer(p));
      return { changes, id: Number(lastInsertRowid) };
    },
    retenir,
  };
}

export const surConnexion = (connexion: Connexion): Base =>
  baseSur(preparees(connexion), (_cle, calculer) => calculer());

/** Answers kept at most: a person does not ask so many different questions between two acts. */
const RETENUES_MAX = 200;

/**
 * One connection seen from both sides, so that they share its cache and its statements. SQLite itself says which
 * statement would write: the reading side refuses it. `oublier` is to be called after each change.
 */
export function deuxCotes(connexion: Connexion): { ecriture: Base; lecture: Base; oublier(): void } {
  const requete = preparees(connexion);
  const retenues = new Map<string, unknown>();
  function retenir<T>(cle: string, calculer: () => T): T {
    if (retenues.has(cle)) return retenues.get(cle) as T;
    const rendu = calculer();
    if (retenues.size >= RETENUES_MAX) retenues.clear();
    retenues.set(cle, rendu);
    return rendu;
  }
  function sansEcrire(sql: string) {
    const s = requete(sql);
    if (!s.readonly) throw new Error(`a read does not write: ${sql}`);
    return s;
  }
  return {
    ecriture: baseSur(requete, (_cle, calculer) => calculer()),
    lecture: baseSur(sansEcrire, retenir),
    oublier: () => retenues.clear(),
  };
}

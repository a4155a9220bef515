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

function lier(parametres: Parametres | undefined): unknown[] {
  if (!parametres) return [];
  if (Array.isArray(parametres)) return parametres.map(enValeur);
  const valeurs: Record<string, Valeur> = {};
  for (const nom in parametres as Record<string, unknown>)
    valeurs[nom] = enValeur((parametres as Record<string, unknown>)[nom]);
  return [valeurs];
}

type Ligne = Record<string, unknown>;
type Preparee = { requete: import('better-sqlite3').Statement; enLigne(valeurs: unknown): Ligne };
type Preparees = (sql: string) => Preparee;

/** Statements are prepared once a connection and kept: the texts are constants of the `.sql.ts` files. */
function preparees(connexion: Connexion): Preparees {
  const connues = new Map<string, Preparee>();
  return (sql) => {
    let preparee = connues.get(sql);
    if (!preparee) {
      preparee = preparerRequete(connexion, sql);
      connues.set(sql, preparee);
    }
    return preparee;
  };
}

/** Rows are asked as arrays and made into objects here: the driver's own objects are twice as slow to make and to read. */
function preparerRequete(connexion: Connexion, sql: string): Preparee {
  const requete = connexion.prepare(sql);
  if (!requete.reader) return { requete, enLigne: () => ({}) };
  requete.raw(true);
  const noms = requete.columns().map((colonne) => colonne.name);
  function enLigne(valeurs: unknown): Ligne {
    const ligne: Ligne = {};
    for (let i = 0; i < noms.length; i++) ligne[noms[i] as string] = (valeurs as unknown[])[i];
    return ligne;
  }
  return { requete, enLigne };
}

function baseSur(preparer: Preparees, retenir: Base['retenir']): Base {
  return {
    get<L>(sql: string, p?: Parametres) {
      const { requete, enLigne } = preparer(sql);
      const valeurs = requete.get(...lier(p));
      return valeurs === undefined ? undefined : (enLigne(valeurs) as L);
    },
    all<L>(sql: string, p?: Parametres) {
      const { requete, enLigne } = preparer(sql);
      return requete.all(...lier(p)).map(enLigne) as L[];
    },
    run(sql, p) {
      const { changes, lastInsertRowid } = preparer(sql).requete.run(...lier(p));
      return { changes, id: Number(lastInsertRowid) };
    },
    retenir,
  };
}

export const surConnexion = (connexion: Connexion): Base =>
  baseSur(preparees(connexion), (_cle, calculer) => calculer());

/** Answers kept at most: beyond, it starts again. */
const RETENUES_MAX = 1000;

/**
 * One connection seen from both sides, so that they share its cache and its statements. SQLite itself says which
 * statement would write: the reading side refuses it. `oublier` is to be called after each change.
 */
export function deuxCotes(connexion: Connexion): { ecriture: Base; lecture: Base; oublier(): void } {
  const preparer = preparees(connexion);
  const retenues = new Map<string, unknown>();
  function retenir<T>(cle: string, calculer: () => T): T {
    if (retenues.has(cle)) return retenues.get(cle) as T;
    const rendu = calculer();
    if (retenues.size >= RETENUES_MAX) retenues.clear();
    retenues.set(cle, rendu);
    return rendu;
  }
  function sansEcrire(sql: string) {
    const preparee = preparer(sql);
    if (!preparee.requete.readonly) throw new Error(`a read does not write: ${sql}`);
    return preparee;
  }
  return {
    ecriture: baseSur(preparer, (_cle, calculer) => calculer()),
    lecture: baseSur(sansEcrire, retenir),
    oublier: () => retenues.clear(),
  };
}

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';

/** Tables that make a bac replayable; all the others are the simulated world. */
const TECHNIQUES = new Set(['meta', 'journal', 'instantanes', 'branches', 'fichiers']);

/** Below this many rows a snapshot is taken often; a very large world is only replayed from its last one. */
const LIGNES_MAX = 50_000;
const PAS_MINIMAL = 50;
/** To go back to any act of a course, no more lines than this are played again: a tenth of a second. */
const PAS_DE_COURS = 250;

/** In lines of the journal: a larger world costs more to keep than to play again. */
const pasPour = (lignes: number): number => Math.max(PAS_MINIMAL, Math.min(PAS_DE_COURS, lignes >> 2), lignes >> 5);

/** Largest world brought back, in octets of its text: a file made to swell is refused, far below the memory. */
const TAILLE_MAX = 128 * 1024 * 1024;

/** Text of a snapshot or of a branch. */
export const degonfler = (contenu: Uint8Array): string =>
  inflateRawSync(contenu, { maxOutputLength: TAILLE_MAX }).toString('utf8');

type Monde = Record<string, { colonnes: string[]; lignes: unknown[][] }>;

function tablesDuMonde(db: Base): string[] {
  return db
    .all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map((t) => t.name)
    .filter((nom) => !TECHNIQUES.has(nom));
}

function decrireMonde(db: Base): Monde {
  const monde: Monde = {};
  for (const table of tablesDuMonde(db)) {
    const lignes = db.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY rowid`);
    const colonnes = Object.keys(lignes[0] ?? {});
    monde[table] = { colonnes, lignes: lignes.map((l) => colonnes.map((c) => l[c])) };
  }
  return monde;
}

/** Fingerprint of the simulated world: two bacs with the same one hold the same things. */
export function empreinteDuMonde(db: Base): string {
  return createHash('sha256')
    .update(JSON.stringify(decrireMonde(db)))
    .digest('hex');
}

export function prendreInstantane(db: Base, n: number): void {
  const monde = decrireMonde(db);
  const lignes = Object.values(monde).reduce((total, t) => total + t.lignes.length, 0);
  db.run('INSERT OR REPLACE INTO instantanes (n, lignes, contenu) VALUES (?, ?, ?)', [
    n,
    lignes,
    deflateRawSync(JSON.stringify(monde), { level: 1 }),
  ]);
}

/** The past of this bac cannot be played again (the rules have changed): one goes back to this point, and no further. */
export function repartirDIci(db: Base): void {
  db.run('DELETE FROM instantanes');
  prendreInstantane(db, db.get<{ n: number | null }>('SELECT max(n) AS n FROM journal')?.n ?? 0);
}

/** A snapshot costs in proportion to the world, so the pace follows its size. */
export function prendreInstantaneSiUtile(db: Base, n: number): void {
  const dernier = db.get<{ n: number; lignes: number }>('SELECT n, lignes FROM instantanes ORDER BY n DESC LIMIT 1');
  if (!dernier || dernier.lignes > LIGNES_MAX) return;
  if (n - dernier.n >= pasPour(dernier.lignes)) prendreInstantane(db, n);
}

/** A snapshot may come from an imported file: nothing of it goes into a statement unless the schema knows it. */
function verifierColonnes(db: Base, table: string, colonnes: readonly string[]): void {
  const connues = new Set(db.all<{ name: string }>(`PRAGMA table_info(${table})`).map((c) => c.name));
  if (colonnes.some((c) => !connues.has(c))) throw new ErreurMetier('BAC_ABIME');
}

/** Puts the world back as the nearest snapshot at or before `n` knew it. Returns the n of that snapshot. */
export function restaurerInstantane(db: Base, n: number): number | undefined {
  const instantane = db.get<{ n: number; contenu: Uint8Array }>(
    'SELECT n, contenu FROM instantanes WHERE n <= ? ORDER BY n DESC LIMIT 1',
    [n],
  );
  if (!instantane) return undefined;
  const monde = JSON.parse(degonfler(instantane.contenu)) as Monde;
  db.run('PRAGMA defer_foreign_keys = ON');
  for (const table of tablesDuMonde(db)) {
    db.run(`DELETE FROM ${table}`);
    const { colonnes, lignes } = monde[table] ?? { colonnes: [], lignes: [] };
    if (lignes.length === 0) continue;
    verifierColonnes(db, table, colonnes);
    const sql = `INSERT INTO ${table} (${colonnes.join(', ')}) VALUES (${colonnes.map(() => '?').join(', ')})`;
    for (const ligne of lignes) db.run(sql, ligne as never[]);
  }
  db.run('DELETE FROM instantanes WHERE n > ?', [n]);
  return instantane.n;
}

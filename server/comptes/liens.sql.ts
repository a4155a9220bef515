import type { Base } from '../db/base.ts';

export type LigneLien = {
  jeton: string;
  compteId: number;
  emisLe: string;
  expireLe: string;
  utiliseLe: string | null;
  annuleLe: string | null;
};

export function insererLien(db: Base, lien: Pick<LigneLien, 'jeton' | 'compteId' | 'emisLe' | 'expireLe'>): void {
  db.run(
    `INSERT INTO liens_activation (jeton, compteId, emisLe, expireLe) VALUES (:jeton, :compteId, :emisLe, :expireLe)`,
    lien,
  );
}

export const trouverLien = (db: Base, jeton: string): LigneLien | undefined =>
  db.get('SELECT * FROM liens_activation WHERE jeton = ?', [jeton]);

export function marquerUtilise(db: Base, jeton: string, instant: string): void {
  db.run('UPDATE liens_activation SET utiliseLe = ? WHERE jeton = ?', [instant, jeton]);
}

/** All the links of a compte that nobody used. */
export function annulerLiens(db: Base, compteId: number, instant: string): void {
  db.run('UPDATE liens_activation SET annuleLe = ? WHERE compteId = ? AND utiliseLe IS NULL AND annuleLe IS NULL', [
    instant,
    compteId,
  ]);
}

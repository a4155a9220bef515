import type { Base } from '../../db/base.ts';

type LigneCode = { compteId: number; code: string; expireLe: string; essais: number };

/** One code at a time for a compte: the last one sent. */
export const trouverCode = (db: Base, compteId: number): LigneCode | undefined =>
  db.get('SELECT * FROM codes_temporaires WHERE compteId = ?', [compteId]);

export function remplacerCode(db: Base, code: Omit<LigneCode, 'essais'>): void {
  db.run(
    `INSERT INTO codes_temporaires (compteId, code, expireLe) VALUES (:compteId, :code, :expireLe)
     ON CONFLICT (compteId) DO UPDATE SET code = excluded.code, expireLe = excluded.expireLe, essais = 0`,
    code,
  );
}

export function noterEssai(db: Base, compteId: number): void {
  db.run('UPDATE codes_temporaires SET essais = essais + 1 WHERE compteId = ?', [compteId]);
}

export function effacerCode(db: Base, compteId: number): void {
  db.run('DELETE FROM codes_temporaires WHERE compteId = ?', [compteId]);
}

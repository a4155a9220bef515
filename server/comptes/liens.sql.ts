import type { Base } from '../db/base.ts';

/** What a link opens. */
export type GenreDeLien = 'ACTIVATION' | 'MOT_DE_PASSE' | 'ADRESSE';

export type LigneLien = {
  jeton: string;
  compteId: number;
  genre: GenreDeLien;
  /** ADRESSE: the new address, until it is confirmed. */
  valeur: string | null;
  emisLe: string;
  expireLe: string;
  utiliseLe: string | null;
  annuleLe: string | null;
  /** MOT_DE_PASSE: wrong answers to the question secrète. */
  essais: number;
};

type LienNouveau = Pick<LigneLien, 'jeton' | 'compteId' | 'genre' | 'valeur' | 'emisLe' | 'expireLe'>;

export function insererLien(db: Base, lien: LienNouveau): void {
  db.run(
    `INSERT INTO liens_activation (jeton, compteId, genre, valeur, emisLe, expireLe)
     VALUES (:jeton, :compteId, :genre, :valeur, :emisLe, :expireLe)`,
    lien,
  );
}

export const trouverLien = (db: Base, jeton: string): LigneLien | undefined =>
  db.get('SELECT * FROM liens_activation WHERE jeton = ?', [jeton]);

export function marquerUtilise(db: Base, jeton: string, instant: string): void {
  db.run('UPDATE liens_activation SET utiliseLe = ? WHERE jeton = ?', [instant, jeton]);
}

export function noterEssai(db: Base, jeton: string, essais: number): void {
  db.run('UPDATE liens_activation SET essais = ? WHERE jeton = ?', [essais, jeton]);
}

type LiensAAnnuler = { compteId: number; genre: GenreDeLien; instant: string };

/** All the links of a compte, of that genre, that nobody used. */
export function annulerLiens(db: Base, liens: LiensAAnnuler): void {
  db.run(
    `UPDATE liens_activation SET annuleLe = :instant
     WHERE compteId = :compteId AND genre = :genre AND utiliseLe IS NULL AND annuleLe IS NULL`,
    liens,
  );
}

import type { Base } from '../db/base.ts';

export type LigneJournal = {
  n: number;
  racine: number;
  instant: string;
  instantReel: string;
  acteur: string;
  acte: string;
  entree: string;
  graine: number;
  resultat: string;
  echeance: number | null;
  discret: 0 | 1;
  cle: string | null;
};

export function ajouterAuJournal(db: Base, ligne: LigneJournal): void {
  db.run(
    `INSERT INTO journal (n, racine, instant, instantReel, acteur, acte, entree, graine, resultat, echeance, discret, cle)
     VALUES (:n, :racine, :instant, :instantReel, :acteur, :acte, :entree, :graine, :resultat, :echeance, :discret, :cle)`,
    ligne,
  );
}

export type DerniereLigne = Pick<LigneJournal, 'n' | 'racine' | 'instant'>;

export const derniereLigne = (db: Base): DerniereLigne =>
  db.get('SELECT n, racine, instant FROM journal ORDER BY n DESC LIMIT 1') ?? { n: 0, racine: 0, instant: '' };

export const ligneParCle = (db: Base, cle: string): LigneJournal | undefined =>
  db.get('SELECT * FROM journal WHERE cle = ?', [cle]);

export const trouverLigne = (db: Base, n: number): LigneJournal | undefined =>
  db.get('SELECT * FROM journal WHERE n = ?', [n]);

export const lignesEntre = (db: Base, apres: number, jusqua: number): LigneJournal[] =>
  db.all('SELECT * FROM journal WHERE n > ? AND n <= ? ORDER BY n', [apres, jusqua]);

/** Last act of a person that is worth undoing. */
export const dernierGeste = (db: Base): LigneJournal | undefined =>
  db.get('SELECT * FROM journal WHERE n = racine AND discret = 0 ORDER BY n DESC LIMIT 1');

/** Last line of the acts caused by the one at `racine`: they follow it, up to the next act of a person. */
export const finDuGeste = (db: Base, racine: number): number =>
  db.get<{ n: number }>('SELECT n - 1 AS n FROM journal WHERE n > :racine AND racine <> :racine ORDER BY n LIMIT 1', {
    racine,
  })?.n ?? derniereLigne(db).n;

export const effacerApres = (db: Base, n: number): void => {
  db.run('DELETE FROM journal WHERE n > ?', [n]);
};

export const lireMeta = (db: Base, cle: string): string | undefined =>
  db.get<{ valeur: string }>('SELECT valeur FROM meta WHERE cle = ?', [cle])?.valeur;

export function ecrireMeta(db: Base, cle: string, valeur: string): void {
  db.run('INSERT INTO meta (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur', [
    cle,
    valeur,
  ]);
}

import type { Base } from './base.ts';

type SessionTrouvee = { empreinte: string; personneId: string; bac: string };

/** Even when it has expired. */
export const trouverSession = (db: Base, empreinte: string): (SessionTrouvee & { expireLe: string }) | undefined =>
  db.get(
    `SELECT s.empreinte, s.personneId, p.bac, s.expireLe FROM sessions s JOIN personnes p ON p.id = s.personneId
     WHERE s.empreinte = ?`,
    [empreinte],
  );

export const siegeTenu = (db: Base, session: SessionTrouvee, compteId: number): boolean =>
  db.get('SELECT 1 FROM sieges_tenus WHERE session = ? AND bac = ? AND compteId = ?', [
    session.empreinte,
    session.bac,
    compteId,
  ]) !== undefined;

export const siegesTenus = (db: Base, session: SessionTrouvee): number[] =>
  db
    .all<{ compteId: number }>('SELECT compteId FROM sieges_tenus WHERE session = ? AND bac = ?', [
      session.empreinte,
      session.bac,
    ])
    .map((s) => s.compteId);

export function tenirSiege(db: Base, session: SessionTrouvee, compteId: number): void {
  db.run('INSERT OR IGNORE INTO sieges_tenus (session, bac, compteId) VALUES (?, ?, ?)', [
    session.empreinte,
    session.bac,
    compteId,
  ]);
}

export function quitterSiege(db: Base, session: SessionTrouvee, compteId: number): void {
  db.run('DELETE FROM sieges_tenus WHERE session = ? AND bac = ? AND compteId = ?', [
    session.empreinte,
    session.bac,
    compteId,
  ]);
}

export function insererPersonne(db: Base, personne: { id: string; bac: string; creeLe: string }): void {
  db.run('INSERT INTO personnes (id, bac, creeLe) VALUES (:id, :bac, :creeLe)', personne);
}

type SessionNouvelle = { empreinte: string; personneId: string; creeLe: string; expireLe: string };

export function insererSession(db: Base, session: SessionNouvelle): void {
  db.run(
    'INSERT INTO sessions (empreinte, personneId, creeLe, expireLe) VALUES (:empreinte, :personneId, :creeLe, :expireLe)',
    session,
  );
}

export function repousserSession(db: Base, empreinte: string, expireLe: string): void {
  db.run('UPDATE sessions SET expireLe = ? WHERE empreinte = ?', [expireLe, empreinte]);
}

/** Forgets the sessions that have ended, then those whom no session knows any more. Returns the bacs they leave. */
export function effacerLesAbsents(db: Base, maintenant: string): string[] {
  db.run('DELETE FROM sessions WHERE expireLe <= ?', [maintenant]);
  const absents = 'SELECT id FROM personnes WHERE id NOT IN (SELECT personneId FROM sessions)';
  const bacs = db.all<{ id: string }>(`SELECT id FROM bacs WHERE personneId IN (${absents})`);
  db.run(`DELETE FROM bacs WHERE personneId IN (${absents})`);
  db.run('DELETE FROM personnes WHERE id NOT IN (SELECT personneId FROM sessions)');
  return bacs.map(({ id }) => id);
}

export function effacerSession(db: Base, empreinte: string): void {
  db.run('DELETE FROM sessions WHERE empreinte = ?', [empreinte]);
}

export type BacPossede = {
  id: string;
  personneId: string;
  nom: string;
  origine: 'DEPART' | 'RECOMMENCER' | 'IMPORT';
  remplace: string | null;
  creeLe: string;
};

export function insererBac(db: Base, bac: BacPossede): void {
  db.run(
    `INSERT INTO bacs (id, personneId, nom, origine, remplace, creeLe)
     VALUES (:id, :personneId, :nom, :origine, :remplace, :creeLe)`,
    bac,
  );
}

export const trouverBac = (db: Base, id: string): BacPossede | undefined =>
  db.get('SELECT * FROM bacs WHERE id = ?', [id]);

export const listerBacs = (db: Base, personneId: string): BacPossede[] =>
  db.all('SELECT * FROM bacs WHERE personneId = ? ORDER BY creeLe DESC, rowid DESC', [personneId]);

export function changerDeBac(db: Base, personneId: string, bac: string): void {
  db.run('UPDATE personnes SET bac = ? WHERE id = ?', [bac, personneId]);
}

export function effacerBac(db: Base, id: string): void {
  db.run('DELETE FROM bacs WHERE id = ?', [id]);
}

export const lireReglage = (db: Base, cle: string): string | undefined =>
  db.get<{ valeur: string }>('SELECT valeur FROM meta WHERE cle = ?', [cle])?.valeur;

export function ecrireReglage(db: Base, cle: string, valeur: string): void {
  db.run('INSERT INTO meta (cle, valeur) VALUES (?, ?)', [cle, valeur]);
}

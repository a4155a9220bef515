import type { Base } from '../db/base.ts';

type LigneCourriel = {
  id: number;
  modele: string;
  destinataire: string;
  objet: string;
  corps: string;
  lien: string | null;
  instant: string;
  lu: 0 | 1;
};

/**
 * The practice mailbox shows the mails of every address that no robot reads; and the code that somebody waits for, who
 * gave the password of a compte that a robot still holds.
 */
const LISIBLE = `(modele = 'CODE_TEMPORAIRE' OR destinataire NOT IN (
  SELECT c.emailConnexion FROM comptes c JOIN sieges s ON s.compteId = c.id WHERE s.tenuPar = 'ROBOT'
  UNION SELECT c.emailContact FROM comptes c JOIN sieges s ON s.compteId = c.id WHERE s.tenuPar = 'ROBOT'))`;

export function insererCourriel(db: Base, courriel: Omit<LigneCourriel, 'id' | 'lu'>): number {
  return db.run(
    `INSERT INTO courriels (modele, destinataire, objet, corps, lien, instant)
     VALUES (:modele, :destinataire, :objet, :corps, :lien, :instant)`,
    courriel,
  ).id;
}

/** Last first, without the text; of one address when it is given. */
export const listerCourriels = (
  db: Base,
  adresse: string | undefined,
  combien: number,
): Pick<LigneCourriel, 'id' | 'destinataire' | 'objet' | 'instant' | 'lu'>[] =>
  db.all(
    `SELECT id, destinataire, objet, instant, lu FROM courriels
     WHERE ${LISIBLE} AND (:adresse IS NULL OR destinataire = :adresse) ORDER BY id DESC LIMIT :combien`,
    { adresse, combien },
  );

export const listerAdresses = (db: Base): string[] =>
  db
    .all<{ destinataire: string }>(
      `SELECT DISTINCT destinataire FROM courriels WHERE ${LISIBLE} ORDER BY destinataire LIMIT 200`,
    )
    .map((c) => c.destinataire);

export const trouverCourriel = (db: Base, id: number): LigneCourriel | undefined =>
  db.get(`SELECT * FROM courriels WHERE id = ? AND ${LISIBLE}`, [id]);

export const compterNonLus = (db: Base): number =>
  db.get<{ nombre: number }>(`SELECT count(*) AS nombre FROM courriels WHERE lu = 0 AND ${LISIBLE}`)?.nombre ?? 0;

export function marquerLu(db: Base, id: number): void {
  db.run('UPDATE courriels SET lu = 1 WHERE id = ?', [id]);
}

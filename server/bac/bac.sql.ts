import type { Temperament } from '#shared/bac/robots.ts';
import type { Base } from '../db/base.ts';

type LigneSiege = {
  compteId: number;
  prenom: string;
  nom: string;
  emailConnexion: string;
  statut: string;
  tenuPar: 'HUMAIN' | 'ROBOT' | null;
  temperament: Temperament | null;
};

export const listerSieges = (db: Base): LigneSiege[] =>
  db.all(
    `SELECT c.id AS compteId, c.prenom, c.nom, c.emailConnexion, c.statut, s.tenuPar, s.temperament
     FROM comptes c LEFT JOIN sieges s ON s.compteId = c.id WHERE c.statut <> 'SUPPRIME' ORDER BY c.id DESC`,
  );

export const structuresDesSieges = (
  db: Base,
): { compteId: number; id: number; raisonSociale: string; role: string; nature: string }[] =>
  db.all(
    `SELECT r.compteId, st.id, st.raisonSociale, r.role, st.nature
     FROM rattachements r JOIN structures st ON st.id = r.structureId WHERE r.statut = 'VALIDEE' ORDER BY r.id`,
  );

export const siegeExiste = (db: Base, compteId: number): boolean =>
  db.get("SELECT 1 FROM comptes WHERE id = ? AND statut = 'ACTIF'", [compteId]) !== undefined;

/** Who holds a seat. A compte created by a person has no line: a human holds it. */
export const tenueDuSiege = (
  db: Base,
  compteId: number,
): { tenuPar: 'HUMAIN' | 'ROBOT'; temperament: Temperament } | undefined =>
  db.get('SELECT tenuPar, temperament FROM sieges WHERE compteId = ?', [compteId]);

export function donnerSiege(
  db: Base,
  siege: { compteId: number; tenuPar: 'HUMAIN' | 'ROBOT'; temperament: Temperament },
): void {
  db.run(
    `INSERT INTO sieges (compteId, tenuPar, temperament) VALUES (:compteId, :tenuPar, :temperament)
     ON CONFLICT (compteId) DO UPDATE SET tenuPar = excluded.tenuPar, temperament = excluded.temperament`,
    siege,
  );
}

export const nomDuCompte = (db: Base, compteId: number): string =>
  db.get<{ nom: string }>("SELECT prenom || ' ' || nom AS nom FROM comptes WHERE id = ?", [compteId])?.nom ?? '';

export type LigneMoment = { n: number; racine: number; discret: 0 | 1 } & Record<
  'instant' | 'acteur' | 'acte' | 'entree' | 'resultat',
  string
>;

export const listerLignes = (db: Base, avant: number, combien: number): LigneMoment[] =>
  db.all('SELECT * FROM journal WHERE n < ? AND discret = 0 ORDER BY n DESC LIMIT ?', [avant, combien]);

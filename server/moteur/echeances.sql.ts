import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Base } from '../db/base.ts';
import type { ActeQuelconque } from './acte.ts';

export type Echeance = { id: number; instant: string; acteur: string; acte: string; entree: string };

type Prevue = { instant: string; acteur: Acteur; acte: ActeQuelconque; entree: unknown; objet?: string };

/**
 * Plans an act for later. `objet` names what it is about (« facture:12 ») so that it can be cancelled with it.
 * The act is run at its own instant when the clock gets there; if it has become impossible it is dropped.
 */
export function prevoir(db: Base, { instant, acteur, acte, entree, objet }: Prevue): void {
  db.run('INSERT INTO echeances (instant, acteur, acte, entree, objet) VALUES (?, ?, ?, ?, ?)', [
    instant,
    JSON.stringify(acteur),
    acte.nom,
    JSON.stringify(entree),
    objet ?? null,
  ]);
}

export function oublier(db: Base, objet: string): void {
  db.run('DELETE FROM echeances WHERE objet = ?', [objet]);
}

export const prochaineEcheance = (db: Base, jusqua: string): Echeance | undefined =>
  db.get('SELECT * FROM echeances WHERE instant <= ? ORDER BY instant, id LIMIT 1', [jusqua]);

export const instantProchaineEcheance = (db: Base): string | undefined =>
  db.get<{ instant: string | null }>('SELECT min(instant) AS instant FROM echeances')?.instant ?? undefined;

export function effacerEcheance(db: Base, id: number): void {
  db.run('DELETE FROM echeances WHERE id = ?', [id]);
}

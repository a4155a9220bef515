import type { Base } from '../db/base.ts';

export type Correspondant = { emailConnexion: string; emailContact: string };

/** The people attached to a structure whose compte is active: each contact address once. */
export const listerCorrespondants = (db: Base, structureId: number): Correspondant[] =>
  db.all(
    `SELECT c.emailConnexion, c.emailContact FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' AND c.statut = 'ACTIF' GROUP BY c.emailContact ORDER BY c.id`,
    [structureId],
  );

export const trouverNature = (db: Base, structureId: number): 'PRIVEE' | 'PUBLIQUE' | undefined =>
  db.get<{ nature: 'PRIVEE' | 'PUBLIQUE' }>('SELECT nature FROM structures WHERE id = ?', [structureId])?.nature;

/** « Prénom Nom » of the one who made it. */
export const trouverNomDuCompte = (db: Base, compteId: number): string =>
  db.get<{ nom: string }>("SELECT prenom || ' ' || nom AS nom FROM comptes WHERE id = ?", [compteId])?.nom ?? '';

import type { Base } from '../db/base.ts';

type StructureDuCompte = { id: number; identifiant: string; raisonSociale: string; nature: string; role: string };

/** Structures on which the rattachement of a compte is accepted. */
export const listerStructuresDuCompte = (db: Base, compteId: number): StructureDuCompte[] =>
  db.all(
    `SELECT st.id, st.identifiant, st.raisonSociale, st.nature, r.role
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? AND r.statut = 'VALIDEE' ORDER BY r.id`,
    [compteId],
  );

/** Espaces that the compte has somewhere, at least to consult them. */
export const listerEspacesDuCompte = (db: Base, compteId: number): string[] =>
  db
    .all<{ espace: string }>('SELECT DISTINCT espace FROM habilitations WHERE compteId = ?', [compteId])
    .map((e) => e.espace);

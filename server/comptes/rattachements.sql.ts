import type { Base } from '../db/base.ts';

type StructureDuCompte = {
  id: number;
  identifiant: string;
  raisonSociale: string;
  nature: string;
  statut: string;
  role: string;
};

/** Structures on which the rattachement of a compte is accepted. */
export const listerStructuresDuCompte = (db: Base, compteId: number): StructureDuCompte[] =>
  db.all(
    `SELECT st.id, st.identifiant, st.raisonSociale, st.nature, st.statut, r.role
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? AND r.statut = 'VALIDEE' ORDER BY r.id`,
    [compteId],
  );

/** Espaces that the compte has somewhere, at least to consult them. */
export const listerEspacesDuCompte = (db: Base, compteId: number): string[] =>
  db
    .all<{ espace: string }>('SELECT DISTINCT espace FROM habilitations WHERE compteId = ?', [compteId])
    .map((e) => e.espace);

type DemandeDuCompte = { structureId: number; raisonSociale: string; statut: string; demandeLe: string };

/** Demandes of a compte that wait, then those that were refused, the last first. */
export const listerDemandesDuCompte = (db: Base, compteId: number): DemandeDuCompte[] =>
  db.all(
    `SELECT r.structureId, st.raisonSociale, r.statut, r.demandeLe
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? AND r.statut IN ('EN_COURS_DE_VALIDATION', 'REFUSEE')
     ORDER BY r.statut, r.demandeLe DESC, r.id DESC`,
    [compteId],
  );

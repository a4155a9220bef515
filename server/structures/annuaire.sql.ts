import type { Base } from '../db/base.ts';
import type { LigneStructure } from './structures.sql.ts';

/** Every public structure, and the private ones to which the compte is attached (null: nobody is logged in). */
export const listerVisibles = (db: Base, compteId: number | null): LigneStructure[] =>
  db.all(
    `SELECT * FROM structures st WHERE st.nature = 'PUBLIQUE' OR EXISTS (
       SELECT 1 FROM rattachements r JOIN comptes c ON c.id = r.compteId AND c.statut = 'ACTIF'
       WHERE r.compteId = ? AND r.structureId = st.id AND r.statut = 'VALIDEE')
     ORDER BY st.id`,
    [compteId],
  );

export const listerPubliques = (db: Base): LigneStructure[] =>
  db.all("SELECT * FROM structures WHERE nature = 'PUBLIQUE' ORDER BY identifiant");

export type LigneServicePublic = Pick<
  LigneStructure,
  'identifiant' | 'raisonSociale' | 'adresse' | 'complement1' | 'complement2' | 'codePostal' | 'ville' | 'pays'
> & {
  code: string;
  nom: string;
  actif: 0 | 1;
  engagementObligatoire: 0 | 1;
  telephone: string | null;
  courriel: string | null;
};

/** The services of the public structures; a service without an address has that of its structure. */
export const listerServicesPublics = (db: Base): LigneServicePublic[] =>
  db.all(
    `SELECT st.identifiant, st.raisonSociale, v.code, v.nom, v.statut = 'ACTIF' AS actif, v.engagementObligatoire,
       CASE WHEN v.adresse IS NULL THEN st.adresse ELSE v.adresse END AS adresse,
       CASE WHEN v.adresse IS NULL THEN st.complement1 ELSE v.complement1 END AS complement1,
       CASE WHEN v.adresse IS NULL THEN st.complement2 ELSE v.complement2 END AS complement2,
       CASE WHEN v.adresse IS NULL THEN st.codePostal ELSE coalesce(v.codePostal, '') END AS codePostal,
       CASE WHEN v.adresse IS NULL THEN st.ville ELSE coalesce(v.ville, '') END AS ville,
       v.telephone, v.courriel, st.pays
     FROM services v JOIN structures st ON st.id = v.structureId
     WHERE st.nature = 'PUBLIQUE' AND v.statut <> 'SUPPRIME' ORDER BY st.identifiant, v.code`,
  );

import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { ActionDeGestionnaire } from '#shared/structures/actions.ts';
import type { Base } from '../../db/base.ts';
import { estSimple, vaAuPayeur } from '../../db/cadres.sql.ts';
import { HABILITES } from '../habilites.sql.ts';

/** What a récapitulatif already told: the last lines of the two histories at that moment. */
export type Reperes = { factures: number; actions: number };

export const trouverReperes = (db: Base): Reperes =>
  db.get(
    `SELECT (SELECT coalesce(max(id), 0) FROM historique_factures) AS factures,
       (SELECT coalesce(max(id), 0) FROM actions_gestionnaire) AS actions`,
  ) ?? { factures: 0, actions: 0 };

export type Cote = 'emises' | 'recues';

export type MouvementDeFacture = {
  factureId: number;
  numero: string | null;
  statut: StatutFacture;
  instant: string;
  cote: Cote;
  /** Name of the person's structure. */
  structure: string;
  /** 1: the recipient keeps « Mise en paiement » to itself. */
  paiementCache: 0 | 1;
};

type Depuis = { compteId: number; apres: number };

/** Changes of statut of the factures that the compte sees, on either side, oldest first. */
export const listerMouvements = (db: Base, depuis: Depuis): MouvementDeFacture[] =>
  db.all(
    `SELECT m.* FROM (
       SELECT h.id, h.factureId, f.numero, h.statut, h.instant, 'emises' AS cote, fo.raisonSociale AS structure,
         coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache
       FROM historique_factures h JOIN factures f ON f.id = h.factureId
       JOIN structures fo ON fo.id = f.fournisseurId LEFT JOIN structures de ON de.id = f.destinataireId
       WHERE h.id > :apres AND h.genre = 'STATUT' AND ${estSimple('f.cadre')} AND EXISTS (SELECT 1 FROM (${HABILITES}) a
         WHERE a.compteId = :compteId AND a.structureId = f.fournisseurId AND a.espace = 'FACTURES_EMISES'
           AND a.service IS NULL)
       UNION ALL
       SELECT h.id, h.factureId, f.numero, h.statut, h.instant, 'recues' AS cote, de.raisonSociale AS structure,
         de.miseEnPaiementNonRemontee AS paiementCache
       FROM historique_factures h JOIN factures f ON f.id = h.factureId JOIN structures de ON de.id = f.destinataireId
       WHERE h.id > :apres AND h.genre = 'STATUT' AND ${vaAuPayeur('f.cadre')} AND EXISTS (SELECT 1 FROM (${HABILITES}) a
         WHERE a.compteId = :compteId AND a.structureId = f.destinataireId AND a.espace = 'FACTURES_RECUES'
           AND (a.entiere OR a.service IS f.codeService))
     ) m ORDER BY m.id, m.cote`,
    depuis,
  );

export type MouvementDeStructure = { instant: string; structure: string; action: ActionDeGestionnaire; cible: string };

/** What was done on the structures that the compte manages: the others do not see their history (§ 3.2). */
export const listerActions = (db: Base, depuis: Depuis): MouvementDeStructure[] =>
  db.all(
    `SELECT a.instant, st.raisonSociale AS structure, a.action, a.cible
     FROM actions_gestionnaire a JOIN structures st ON st.id = a.structureId
     JOIN rattachements r ON r.structureId = a.structureId AND r.compteId = :compteId
     WHERE a.id > :apres AND r.statut = 'VALIDEE' AND r.role <> 'US' ORDER BY a.id`,
    depuis,
  );

export type PerimetreLu = { structureId: number; structure: string; cote: Cote; entiere: 0 | 1; services: string };

/** Where the compte sees factures: structure by structure, with the services that it sees (JSON, '' for none). */
export const listerPerimetres = (db: Base, compteId: number): PerimetreLu[] =>
  db.all(
    `SELECT a.structureId, st.raisonSociale AS structure,
       CASE a.espace WHEN 'FACTURES_EMISES' THEN 'emises' ELSE 'recues' END AS cote,
       max(a.entiere) AS entiere, json_group_array(coalesce(a.service, '')) AS services
     FROM (${HABILITES}) a JOIN structures st ON st.id = a.structureId
     WHERE a.compteId = ? AND (a.espace = 'FACTURES_RECUES' OR (a.espace = 'FACTURES_EMISES' AND a.service IS NULL))
     GROUP BY a.structureId, a.espace ORDER BY a.structureId, a.espace`,
    [compteId],
  );

export type CompteParStatut = { statut: StatutFacture; paiementCache: 0 | 1; nombre: number };

export const compterEmises = (db: Base, { structureId }: PerimetreLu): CompteParStatut[] =>
  db.all(
    `SELECT f.statut, coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache, count(*) AS nombre
     FROM factures f LEFT JOIN structures de ON de.id = f.destinataireId
     WHERE f.fournisseurId = ? AND f.statut <> 'SUPPRIMEE' AND ${estSimple('f.cadre')} GROUP BY f.statut, paiementCache`,
    [structureId],
  );

export const compterRecues = (db: Base, { structureId, entiere, services }: PerimetreLu): CompteParStatut[] =>
  db.all(
    `SELECT f.statut, 0 AS paiementCache, count(*) AS nombre FROM factures f
     WHERE f.destinataireId = :structureId AND ${vaAuPayeur('f.cadre')}
       AND (:entiere OR coalesce(f.codeService, '') IN (SELECT value FROM json_each(:services)))
     GROUP BY f.statut`,
    { structureId, entiere, services },
  );

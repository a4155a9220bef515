import type { Retour } from '#shared/factures/contrat-acquittement.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../../db/base.ts';
import { estSimple } from '../../db/cadres.sql.ts';

type Question = { compteId: number; statuts: readonly StatutFacture[]; combien: number };

/**
 * Factures of the suppliers where the compte has « Factures émises », whose last change brought them back, and that it
 * did not acknowledge: the longest waiting first. `total` counts those beyond `combien` too.
 */
export function listerRetours(
  db: Base,
  { compteId, statuts, combien }: Question,
): { retours: Retour[]; total: number } {
  const lignes = db.all<Retour & { total: number }>(
    `SELECT h.id AS ligne, f.id AS factureId, f.typeFacture, f.numero, f.dateDepot, de.raisonSociale AS destinataire,
       f.statut, h.instant AS retourLe, h.motif, h.commentaire, count(*) OVER () AS total
     FROM factures f LEFT JOIN structures de ON de.id = f.destinataireId
     JOIN historique_factures h
       ON h.id = (SELECT max(id) FROM historique_factures WHERE factureId = f.id AND genre = 'STATUT')
     WHERE f.fournisseurId IN (SELECT structureId FROM habilitations
         WHERE compteId = :compteId AND espace = 'FACTURES_EMISES' AND serviceId IS NULL)
       AND f.statut IN (SELECT value FROM json_each(:statuts)) AND f.rejetTraite = 0
       AND ${estSimple('f.cadre')}
       AND NOT EXISTS (SELECT 1 FROM acquittements q WHERE q.historiqueId = h.id AND q.compteId = :compteId)
     ORDER BY h.instant, h.id LIMIT :combien`,
    { compteId, statuts: JSON.stringify(statuts), combien },
  );
  return { retours: lignes.map(({ total: _, ...retour }) => retour), total: lignes[0]?.total ?? 0 };
}

type LigneDeStatut = { factureId: number; statut: StatutFacture };

/** A change of statut, by its line of the history. */
export const trouverChangement = (db: Base, ligne: number): LigneDeStatut | undefined =>
  db.get("SELECT factureId, statut FROM historique_factures WHERE id = ? AND genre = 'STATUT'", [ligne]);

/** False when it was done before. */
export const insererAcquittement = (
  db: Base,
  acquittement: { historiqueId: number; compteId: number; instant: string },
): boolean =>
  db.run(
    `INSERT INTO acquittements (historiqueId, compteId, instant) VALUES (:historiqueId, :compteId, :instant)
     ON CONFLICT DO NOTHING`,
    acquittement,
  ).changes > 0;

import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../../db/base.ts';
import { aTraiterParLui, dansLePerimetre, type Perimetre, parametresDuPerimetre } from '../perimetre.sql.ts';
import { conditionsDe, type Filtre, parametresDe } from './filtre.sql.ts';

type CompteDeStatut = { statut: StatutFacture; nombre: number };

/** How many factures of this perimetre are in each statut, kept or not. */
export const compterParStatut = (db: Base, perimetre: Perimetre): CompteDeStatut[] =>
  db.all(
    `SELECT f.statut, count(*) AS nombre FROM factures f WHERE ${dansLePerimetre(perimetre)} GROUP BY f.statut`,
    parametresDuPerimetre(perimetre),
  );

/** « Mise en paiement » that the recipient keeps to itself. */
export const compterPaiementsCaches = (db: Base, perimetre: Perimetre): number =>
  db.get<{ nombre: number }>(
    `SELECT count(*) AS nombre FROM factures f JOIN structures de ON de.id = f.destinataireId
     WHERE ${dansLePerimetre(perimetre)} AND f.statut = 'MISE_EN_PAIEMENT' AND de.miseEnPaiementNonRemontee = 1`,
    parametresDuPerimetre(perimetre),
  )?.nombre ?? 0;

export const compterRejetsATraiter = (db: Base, perimetre: Perimetre): number =>
  db.get<{ nombre: number }>(
    `SELECT count(*) AS nombre FROM factures f
     WHERE ${dansLePerimetre(perimetre)} AND f.statut = 'REJETEE' AND f.rejetTraite = 0`,
    parametresDuPerimetre(perimetre),
  )?.nombre ?? 0;

/** As the work list counts. */
export const compterATraiter = (db: Base, perimetre: Perimetre, statuts: readonly StatutFacture[]): number =>
  db.get<{ nombre: number }>(
    `SELECT count(*) AS nombre FROM factures f
     WHERE ${dansLePerimetre(perimetre)} AND ${aTraiterParLui(perimetre)}
       AND f.statut IN (SELECT value FROM json_each(:statuts)) AND f.rejetTraite = 0`,
    { ...parametresDuPerimetre(perimetre), statuts: JSON.stringify(statuts) },
  )?.nombre ?? 0;

type Periode = { debut: string; de: string; a: string };

/** Deposits of each period, from the first instant to before the second. */
export function compterParPeriode(
  db: Base,
  perimetre: Perimetre,
  { filtre, periodes }: { filtre: Filtre; periodes: readonly Periode[] },
): { debut: string; nombre: number }[] {
  return db.all(
    `SELECT p.value ->> 'debut' AS debut, (SELECT count(*) FROM factures f WHERE ${conditionsDe(perimetre, filtre)}
         AND f.dateDepot >= p.value ->> 'de' AND f.dateDepot < p.value ->> 'a') AS nombre
     FROM json_each(:periodes) p ORDER BY debut`,
    { ...parametresDe(perimetre, filtre), periodes: JSON.stringify(periodes) },
  );
}

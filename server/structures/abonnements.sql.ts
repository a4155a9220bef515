import type { CodeEspace } from '#shared/espaces/espaces.ts';
import type { Base } from '../db/base.ts';

type Abonnes = { structureId: number; espaces: readonly CodeEspace[]; instant: string };

/** Subscribes one compte to espaces of a structure, in « Modification », without a demande. Those it had come back. */
export function abonnerLeCompte(db: Base, { compteId, structureId, espaces, instant }: Abonnes & { compteId: number }) {
  db.run(
    `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe, traiteLe)
     SELECT :compteId, :structureId, value, 'MODIFICATION', 'VALIDEE', :instant, :instant FROM json_each(:espaces)
     WHERE true ON CONFLICT (compteId, structureId, coalesce(serviceId, 0), espace)
     DO UPDATE SET mode = 'MODIFICATION', modeDemande = NULL, statut = 'VALIDEE', traiteLe = excluded.traiteLe,
       motif = NULL`,
    { compteId, structureId, espaces: JSON.stringify(espaces), instant },
  );
}

/** Those who manage the structure have the espaces that are opened on it [S19]. */
export function abonnerLesGestionnaires(db: Base, { structureId, espaces, instant }: Abonnes): void {
  const gestionnaires = db.all<{ compteId: number }>(
    "SELECT compteId FROM rattachements WHERE structureId = ? AND role <> 'US' AND statut = 'VALIDEE' ORDER BY id",
    [structureId],
  );
  for (const { compteId } of gestionnaires) abonnerLeCompte(db, { compteId, structureId, espaces, instant });
}

type AbonnesDuService = { compteId: number; structureId: number; serviceId: number; instant: string };

/** On a service, the espaces among these that the compte has on the structure, in the same mode. */
export function abonnerAuService(
  db: Base,
  { espaces, ...ou }: AbonnesDuService & { espaces: readonly string[] },
): void {
  db.run(
    `INSERT INTO abonnements (compteId, structureId, serviceId, espace, mode, statut, demandeLe, traiteLe)
     SELECT compteId, structureId, :serviceId, espace, mode, 'VALIDEE', :instant, :instant FROM abonnements
     WHERE compteId = :compteId AND structureId = :structureId AND serviceId IS NULL AND statut = 'VALIDEE'
       AND espace IN (SELECT value FROM json_each(:espaces)) ORDER BY id
     ON CONFLICT (compteId, structureId, coalesce(serviceId, 0), espace)
     DO UPDATE SET mode = excluded.mode, modeDemande = NULL, statut = 'VALIDEE', traiteLe = excluded.traiteLe,
       motif = NULL`,
    { ...ou, espaces: JSON.stringify(espaces) },
  );
}

/** Every abonnement of the compte on the structure and its services, asked for or held. */
export function supprimerAbonnements(
  db: Base,
  depart: { compteId: number; structureId: number; instant: string },
): void {
  db.run(
    `UPDATE abonnements SET statut = 'SUPPRIMEE', modeDemande = NULL, traiteLe = :instant
     WHERE compteId = :compteId AND structureId = :structureId AND statut <> 'SUPPRIMEE'`,
    depart,
  );
}

import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';

type Don = { compteId: number; structureId: number; auteurId: number | null; instant: string };

/** On the structure itself, these espaces in these modes, without a demande. */
export function ecrireAcces(db: Base, { acces, ...don }: Don & { acces: readonly { espace: string; mode: Mode }[] }) {
  db.run(
    `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe, traiteLe, traitePar)
     SELECT :compteId, :structureId, value ->> 'espace', value ->> 'mode', 'VALIDEE', :instant, :instant, :auteurId
     FROM json_each(:acces) WHERE true
     ON CONFLICT (compteId, structureId, coalesce(serviceId, 0), espace)
     DO UPDATE SET mode = excluded.mode, modeDemande = NULL, statut = 'VALIDEE', traiteLe = excluded.traiteLe,
       traitePar = excluded.traitePar`,
    { ...don, acces: JSON.stringify(acces) },
  );
}

/** On the structure and its services, what another compte has there, in the same modes. */
export function recopierAcces(db: Base, { sourceId, ...don }: Don & { sourceId: number }): void {
  db.run(
    `INSERT INTO abonnements (compteId, structureId, serviceId, espace, mode, statut, demandeLe, traiteLe, traitePar)
     SELECT :compteId, structureId, serviceId, espace, mode, 'VALIDEE', :instant, :instant, :auteurId FROM abonnements
     WHERE compteId = :sourceId AND structureId = :structureId AND statut = 'VALIDEE' ORDER BY id
     ON CONFLICT (compteId, structureId, coalesce(serviceId, 0), espace)
     DO UPDATE SET mode = excluded.mode, modeDemande = NULL, statut = 'VALIDEE', traiteLe = excluded.traiteLe,
       traitePar = excluded.traitePar`,
    { ...don, sourceId },
  );
}

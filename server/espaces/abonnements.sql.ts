import type { StatutAbonnement } from '#shared/espaces/cycle-de-vie.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';

export type LigneAbonnement = {
  id: number;
  compteId: number;
  structureId: number;
  /** Null: the structure itself. */
  serviceId: number | null;
  espace: CodeEspace;
  mode: Mode;
  modeDemande: Mode | null;
  statut: StatutAbonnement;
  demandeLe: string;
  traiteLe: string | null;
  /** Last gestionnaire who answered; kept when the person asks again. */
  traitePar: number | null;
  motif: string | null;
};

/** What names an abonnement: one at most for each. */
export type Objet = Pick<LigneAbonnement, 'compteId' | 'structureId' | 'serviceId' | 'espace'>;

export const trouverAbonnement = (db: Base, id: number): LigneAbonnement | undefined =>
  db.get('SELECT * FROM abonnements WHERE id = ?', [id]);

export const trouverAbonnementSur = (db: Base, objet: Objet): LigneAbonnement | undefined =>
  db.get(
    `SELECT * FROM abonnements WHERE compteId = :compteId AND structureId = :structureId AND espace = :espace
       AND coalesce(serviceId, 0) = coalesce(:serviceId, 0)`,
    objet,
  );

/** For `fairePasser` alone. Returns the id. */
export function ecrireAbonnement(db: Base, abonnement: Omit<LigneAbonnement, 'id'>): number {
  const ligne = db.get<{ id: number }>(
    `INSERT INTO abonnements (compteId, structureId, serviceId, espace, mode, modeDemande, statut, demandeLe, traiteLe,
       traitePar, motif)
     VALUES (:compteId, :structureId, :serviceId, :espace, :mode, :modeDemande, :statut, :demandeLe, :traiteLe,
       :traitePar, :motif)
     ON CONFLICT (compteId, structureId, coalesce(serviceId, 0), espace)
     DO UPDATE SET mode = excluded.mode, modeDemande = excluded.modeDemande, statut = excluded.statut,
       demandeLe = excluded.demandeLe, traiteLe = excluded.traiteLe, traitePar = excluded.traitePar,
       motif = excluded.motif
     RETURNING id`,
    abonnement,
  );
  return ligne?.id ?? 0;
}

/** Those that end when the espace closes, services included. */
export const listerAbonnementsALEspace = (db: Base, ou: { structureId: number; espace: string }): LigneAbonnement[] =>
  db.all(
    `SELECT * FROM abonnements WHERE structureId = :structureId AND espace = :espace
       AND statut IN ('VALIDEE', 'EN_COURS_DE_VALIDATION') ORDER BY id`,
    ou,
  );

type Personne = { id: number; prenom: string; nom: string; emailConnexion: string; emailContact: string };

export const trouverPersonne = (db: Base, compteId: number): Personne | undefined =>
  db.get('SELECT id, prenom, nom, emailConnexion, emailContact FROM comptes WHERE id = ?', [compteId]);

type Service = { id: number; structureId: number; code: string; nom: string; statut: string };

export const trouverServiceParId = (db: Base, id: number): Service | undefined =>
  db.get('SELECT id, structureId, code, nom, statut FROM services WHERE id = ?', [id]);

export const estRattacheAuService = (db: Base, compteId: number, serviceId: number): boolean =>
  db.get("SELECT 1 FROM rattachements_services WHERE compteId = ? AND serviceId = ? AND statut = 'VALIDEE'", [
    compteId,
    serviceId,
  ]) !== undefined;

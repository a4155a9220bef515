import type { StatutCompte } from '#shared/comptes/compte.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { UtilisateurLie } from '#shared/gestion/liens.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';

type Statut = UtilisateurLie['statut'];

/** Links that say something today; refused and deleted ones do not. */
const VIVANTS = "('VALIDEE', 'EN_COURS_DE_VALIDATION', 'DESACTIVEE')";

export type LignePersonne = {
  compteId: number;
  prenom: string;
  nom: string;
  emailConnexion: string;
  role: Role;
  statut: Statut;
  dateDebut: string | null;
  statutCompte: StatutCompte;
  onglets: string | null;
};

export const listerPersonnes = (db: Base, structureId: number): LignePersonne[] =>
  db.all(
    `SELECT c.id AS compteId, c.prenom, c.nom, c.emailConnexion, r.role, r.statut, r.dateDebut, c.statut AS statutCompte, c.onglets
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut IN ${VIVANTS} AND c.statut <> 'SUPPRIME'
     ORDER BY r.role, c.nom COLLATE NOCASE, c.prenom COLLATE NOCASE, c.id`,
    [structureId],
  );

export type LigneRattachementAuService = { compteId: number; serviceId: number; code: string; statut: Statut };

export const listerRattachementsAuxServices = (db: Base, structureId: number): LigneRattachementAuService[] =>
  db.all(
    `SELECT rs.compteId, rs.serviceId, v.code, rs.statut
     FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     WHERE v.structureId = ? AND v.statut <> 'SUPPRIME' AND rs.statut IN ${VIVANTS} ORDER BY v.id, rs.id`,
    [structureId],
  );

export type LigneAbonnement = {
  compteId: number;
  espace: string;
  serviceId: number | null;
  code: string | null;
  mode: Mode;
  modeDemande: Mode | null;
  statut: Statut;
};

export const listerAbonnementsDe = (db: Base, structureId: number): LigneAbonnement[] =>
  db.all(
    `SELECT a.compteId, a.espace, a.serviceId, v.code, a.mode, a.modeDemande, a.statut
     FROM abonnements a LEFT JOIN services v ON v.id = a.serviceId
     WHERE a.structureId = ? AND a.statut IN ${VIVANTS} AND (v.id IS NULL OR v.statut <> 'SUPPRIME')
     ORDER BY a.serviceId IS NOT NULL, a.serviceId, a.id`,
    [structureId],
  );

import type { StatutAbonnement } from '#shared/espaces/cycle-de-vie.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';

type Bool = 0 | 1;

type LigneDeMesAbonnements = {
  id: number;
  structureId: number;
  identifiant: string;
  raisonSociale: string;
  structureActive: Bool;
  serviceId: number | null;
  serviceCode: string | null;
  serviceNom: string | null;
  espace: string;
  mode: Mode;
  modeDemande: Mode | null;
  statut: StatutAbonnement;
  demandeLe: string;
  traiteLe: string | null;
  motif: string | null;
  serviceActif: Bool;
  serviceRattache: Bool;
  serviceOuvert: Bool;
};

const LIEU = `st.id AS structureId, st.identifiant, st.raisonSociale, v.id AS serviceId, v.code AS serviceCode,
  v.nom AS serviceNom`;

/** Those of a compte on the structures to which it is attached; what was deleted is no more. */
export const listerMesAbonnements = (db: Base, compteId: number): LigneDeMesAbonnements[] =>
  db.all(
    `SELECT a.id, ${LIEU}, st.statut = 'ACTIF' AS structureActive, a.espace, a.mode, a.modeDemande, a.statut,
       a.demandeLe, a.traiteLe, a.motif,
       v.id IS NULL OR v.statut = 'ACTIF' AS serviceActif,
       v.id IS NULL OR r.role <> 'US' OR EXISTS (SELECT 1 FROM rattachements_services rs WHERE rs.serviceId = v.id
         AND rs.compteId = a.compteId AND rs.statut = 'VALIDEE') AS serviceRattache,
       v.id IS NULL OR EXISTS (SELECT 1 FROM espaces_services es WHERE es.serviceId = v.id
         AND es.espace = a.espace) AS serviceOuvert
     FROM abonnements a
       JOIN structures st ON st.id = a.structureId
       JOIN rattachements r ON r.compteId = a.compteId AND r.structureId = a.structureId AND r.statut = 'VALIDEE'
       LEFT JOIN services v ON v.id = a.serviceId
     WHERE a.compteId = ? AND a.statut <> 'SUPPRIMEE' ORDER BY r.id, coalesce(a.serviceId, 0), a.id`,
    [compteId],
  );

type LigneDeMesStructures = {
  id: number;
  identifiant: string;
  raisonSociale: string;
  nature: 'PRIVEE' | 'PUBLIQUE';
  active: Bool;
  role: Role;
};

export const listerMesStructures = (db: Base, compteId: number): LigneDeMesStructures[] =>
  db.all(
    `SELECT st.id, st.identifiant, st.raisonSociale, st.nature, st.statut = 'ACTIF' AS active, r.role
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? AND r.statut = 'VALIDEE' ORDER BY r.id`,
    [compteId],
  );

/** The active services where a compte works; all of them for who manages the structure. */
export const listerServicesDuCompte = (
  db: Base,
  ou: { compteId: number; structureId: number; tous: boolean },
): { id: number; code: string; nom: string }[] =>
  db.all(
    `SELECT v.id, v.code, v.nom FROM services v
     WHERE v.structureId = :structureId AND v.statut = 'ACTIF' AND (:tous = 1 OR EXISTS (
       SELECT 1 FROM rattachements_services rs WHERE rs.serviceId = v.id AND rs.compteId = :compteId
         AND rs.statut = 'VALIDEE')) ORDER BY v.id`,
    ou,
  );

type LigneDeDemande = {
  id: number;
  structureId: number;
  identifiant: string;
  raisonSociale: string;
  serviceId: number | null;
  serviceCode: string | null;
  serviceNom: string | null;
  espace: string;
  mode: Mode;
  modeDemande: Mode | null;
  demandeLe: string;
  prenom: string;
  nom: string;
  emailConnexion: string;
};

/** What waits for the answer of this gestionnaire, on all his structures; first come first. */
export const listerDemandesGerees = (db: Base, compteId: number): LigneDeDemande[] =>
  db.all(
    `SELECT a.id, ${LIEU}, a.espace, a.mode, a.modeDemande, a.demandeLe, c.prenom, c.nom, c.emailConnexion
     FROM abonnements a
       JOIN rattachements g ON g.structureId = a.structureId AND g.compteId = ? AND g.role <> 'US'
         AND g.statut = 'VALIDEE'
       JOIN rattachements r ON r.structureId = a.structureId AND r.compteId = a.compteId AND r.statut = 'VALIDEE'
       JOIN comptes c ON c.id = a.compteId AND c.statut IN ('ACTIF', 'BLOQUE')
       JOIN structures st ON st.id = a.structureId
       LEFT JOIN services v ON v.id = a.serviceId
     WHERE a.statut = 'EN_COURS_DE_VALIDATION' OR (a.statut = 'VALIDEE' AND a.modeDemande IS NOT NULL)
     ORDER BY a.demandeLe, a.id`,
    [compteId],
  );

export const listerOuvertures = (db: Base, structureId: number): { code: string; ouvertLe: string }[] =>
  db.all('SELECT espace AS code, ouvertLe FROM espaces_ouverts WHERE structureId = ? ORDER BY rowid', [structureId]);

export const listerOuverturesDesServices = (db: Base, structureId: number): { espace: string; code: string }[] =>
  db.all(
    `SELECT es.espace, v.code FROM espaces_services es JOIN services v ON v.id = es.serviceId
     WHERE v.structureId = ? AND v.statut <> 'SUPPRIME' ORDER BY v.id, es.rowid`,
    [structureId],
  );

type LigneDAbonne = {
  id: number;
  espace: string;
  compteId: number;
  service: string | null;
  mode: Mode;
  modeDemande: Mode | null;
};

/** Who has what on a structure, among those who are attached to it. */
export const listerAbonnes = (db: Base, structureId: number): LigneDAbonne[] =>
  db.all(
    `SELECT a.id, a.espace, a.compteId, v.code AS service, a.mode, a.modeDemande FROM abonnements a
       JOIN rattachements r ON r.compteId = a.compteId AND r.structureId = a.structureId AND r.statut = 'VALIDEE'
       JOIN comptes c ON c.id = a.compteId
       LEFT JOIN services v ON v.id = a.serviceId
     WHERE a.structureId = ? AND a.statut = 'VALIDEE' ORDER BY r.role, c.nom, c.prenom, coalesce(a.serviceId, 0)`,
    [structureId],
  );

type LigneDUtilisateur = { compteId: number; prenom: string; nom: string; emailConnexion: string; role: Role };

export const listerUtilisateursAttaches = (db: Base, structureId: number): LigneDUtilisateur[] =>
  db.all(
    `SELECT c.id AS compteId, c.prenom, c.nom, c.emailConnexion, r.role
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' ORDER BY r.role, c.nom, c.prenom`,
    [structureId],
  );

import type { StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import { normaliserSelonLeType, type TypeIdentifiant } from '#shared/referentiel/identifiants.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';

export type LigneRattachement = {
  id: number;
  compteId: number;
  structureId: number;
  role: Role;
  statut: StatutRattachement;
  /** ISO UTC. */
  demandeLe: string;
  traiteLe: string | null;
  /** What the person wrote in the last demande. */
  commentaire: string | null;
  /** Why the last demande was refused. */
  motif: string | null;
  /** 'AAAA-MM-JJ', both included. */
  dateDebut: string | null;
  dateFin: string | null;
  /** The gestionnaire who answered. */
  traitePar: number | null;
};

export const trouverRattachement = (db: Base, compteId: number, structureId: number): LigneRattachement | undefined =>
  db.get('SELECT * FROM rattachements WHERE compteId = ? AND structureId = ?', [compteId, structureId]);

export const trouverRattachementParId = (db: Base, id: number): LigneRattachement | undefined =>
  db.get('SELECT * FROM rattachements WHERE id = ?', [id]);

/** A compte and a structure have one line, whatever became of it. Returns its id. */
export function ecrireRattachement(db: Base, ligne: Omit<LigneRattachement, 'id'>): number {
  db.run(
    `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe, traiteLe, commentaire, motif,
       dateDebut, dateFin, traitePar)
     VALUES (:compteId, :structureId, :role, :statut, :demandeLe, :traiteLe, :commentaire, :motif,
       :dateDebut, :dateFin, :traitePar)
     ON CONFLICT (compteId, structureId) DO UPDATE SET role = excluded.role, statut = excluded.statut,
       demandeLe = excluded.demandeLe, traiteLe = excluded.traiteLe, commentaire = excluded.commentaire,
       motif = excluded.motif, dateDebut = excluded.dateDebut, dateFin = excluded.dateFin,
       traitePar = excluded.traitePar`,
    ligne,
  );
  return trouverRattachement(db, ligne.compteId, ligne.structureId)?.id ?? 0;
}

/** A demande of services leaves the rattachement as it is, but for what was said. */
export function garderEchange(
  db: Base,
  id: number,
  echange: { commentaire: string | null; motif: string | null; traitePar: number | null },
): void {
  db.run('UPDATE rattachements SET commentaire = :commentaire, motif = :motif, traitePar = :traitePar WHERE id = :id', {
    ...echange,
    id,
  });
}

export type LigneAuService = {
  serviceId: number;
  code: string;
  nom: string;
  statut: StatutRattachement;
  demandeLe: string;
};

/** Services of a structure that a compte has, had or asked for. */
export const listerServicesDuCompte = (db: Base, compteId: number, structureId: number): LigneAuService[] =>
  db.all(
    `SELECT rs.serviceId, v.code, v.nom, rs.statut, rs.demandeLe
     FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     WHERE rs.compteId = ? AND v.structureId = ? ORDER BY v.id`,
    [compteId, structureId],
  );

/** Everybody who was, is or asked to be attached to a deleted service, with the rattachement to its structure. */
export const listerRattachesAuServiceSupprime = (
  db: Base,
  serviceId: number,
): { id: number; compteId: number; structureId: number; code: string; nom: string; statut: StatutRattachement }[] =>
  db.all(
    `SELECT r.id, rs.compteId, v.structureId, v.nom, rs.statut,
       -- Before it was freed: ' 27 CHANTIERS'.
       substr(v.code, length(v.id) + 3) AS code
     FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     JOIN rattachements r ON r.compteId = rs.compteId AND r.structureId = v.structureId
     WHERE rs.serviceId = ? ORDER BY rs.id`,
    [serviceId],
  );

export const trouverStatutAuService = (db: Base, compteId: number, serviceId: number): StatutRattachement | undefined =>
  db.get<{ statut: StatutRattachement }>(
    'SELECT statut FROM rattachements_services WHERE compteId = ? AND serviceId = ?',
    [compteId, serviceId],
  )?.statut;

/** `traiteLe` is null for a demande that waits. */
export function ecrireStatutAuService(
  db: Base,
  ligne: { compteId: number; serviceId: number; statut: StatutRattachement; instant: string; traiteLe: string | null },
): void {
  db.run(
    `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe, traiteLe)
     VALUES (:compteId, :serviceId, :statut, :instant, :traiteLe)
     ON CONFLICT (compteId, serviceId) DO UPDATE SET statut = excluded.statut, traiteLe = excluded.traiteLe,
       demandeLe = CASE WHEN excluded.traiteLe IS NULL THEN excluded.demandeLe ELSE demandeLe END`,
    ligne,
  );
}

export type StructureConnue = {
  id: number;
  typeIdentifiant: string;
  identifiant: string;
  designation: string;
  statut: 'ACTIF' | 'INACTIF';
  nature: 'PRIVEE' | 'PUBLIQUE';
};

const STRUCTURE = `st.id, st.typeIdentifiant, st.identifiant, st.raisonSociale AS designation, st.statut, st.nature`;

/** As it was typed: each type has its form. */
export const trouverStructureParIdentifiant = (
  db: Base,
  typeIdentifiant: TypeIdentifiant,
  identifiant: string,
): StructureConnue | undefined =>
  db.get(`SELECT ${STRUCTURE} FROM structures st WHERE typeIdentifiant = ? AND identifiant = ?`, [
    typeIdentifiant,
    normaliserSelonLeType(typeIdentifiant, identifiant),
  ]);

type Fiche = StructureConnue & {
  nom: string | null;
  prenom: string | null;
  ville: string;
  codePostal: string;
  nonDiffusible: 0 | 1;
};

/** Every structure, for a search that folds case and accents. */
export const listerFiches = (db: Base): Fiche[] =>
  db.all(
    `SELECT ${STRUCTURE}, st.nom, st.prenom, st.ville, st.codePostal, st.nonDiffusible
     FROM structures st ORDER BY st.raisonSociale, st.id`,
  );

type LigneMienne = LigneRattachement &
  Pick<StructureConnue, 'typeIdentifiant' | 'identifiant' | 'designation'> & { statutStructure: 'ACTIF' | 'INACTIF' };

export const listerMiens = (db: Base, compteId: number): LigneMienne[] =>
  db.all(
    `SELECT st.typeIdentifiant, st.identifiant, st.raisonSociale AS designation,
       st.statut AS statutStructure, r.*
     FROM rattachements r JOIN structures st ON st.id = r.structureId
     WHERE r.compteId = ? ORDER BY r.statut = 'SUPPRIMEE', st.raisonSociale, st.id`,
    [compteId],
  );

type LigneDemande = LigneRattachement &
  Pick<StructureConnue, 'identifiant' | 'designation'> & { prenom: string; nom: string; emailConnexion: string };

/** Demandes that wait in the structures that a compte manages, the oldest first. */
export const listerDemandes = (db: Base, gestionnaireId: number): LigneDemande[] =>
  db.all(
    `SELECT r.*, st.identifiant, st.raisonSociale AS designation, c.prenom, c.nom, c.emailConnexion
     FROM rattachements g
     JOIN structures st ON st.id = g.structureId
     JOIN rattachements r ON r.structureId = g.structureId
     JOIN comptes c ON c.id = r.compteId AND c.statut IN ('ACTIF', 'BLOQUE')
     WHERE g.compteId = ? AND g.statut = 'VALIDEE' AND g.role <> 'US' AND (
       r.statut = 'EN_COURS_DE_VALIDATION' OR (r.statut = 'VALIDEE' AND EXISTS (
         SELECT 1 FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
         WHERE rs.compteId = r.compteId AND v.structureId = r.structureId AND rs.statut = 'EN_COURS_DE_VALIDATION')))
     ORDER BY r.demandeLe, r.id`,
    [gestionnaireId],
  );

export const listerServicesActifs = (db: Base, structureId: number): { id: number; code: string; nom: string }[] =>
  db.all("SELECT id, code, nom FROM services WHERE structureId = ? AND statut = 'ACTIF' ORDER BY id", [structureId]);

/** Labels come from the table of the espaces; codes only here. */
export const listerEspacesDeLaPersonne = (db: Base, compteId: number, structureId: number): string[] =>
  db
    .all<{ espace: string }>(
      'SELECT DISTINCT espace FROM habilitations WHERE compteId = ? AND structureId = ? ORDER BY espace',
      [compteId, structureId],
    )
    .map(({ espace }) => espace);

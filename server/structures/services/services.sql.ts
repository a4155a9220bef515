import type { ServiceResume } from '#shared/structures/contrat-services.ts';
import type { StatutDate } from '#shared/structures/passages.ts';
import type { Base } from '../../db/base.ts';

type Bool = 0 | 1;

export type LigneDeService = {
  id: number;
  structureId: number;
  code: string;
  nom: string;
  description: string | null;
  adresse: string | null;
  complement1: string | null;
  complement2: string | null;
  codePostal: string | null;
  ville: string | null;
  telephone: string | null;
  courriel: string | null;
  dateDebut: string | null;
  dateFin: string | null;
  engagementObligatoire: Bool;
  miseEnPaiement: Bool;
  statut: StatutDate;
  creeLe: string | null;
  modifieLe: string | null;
};

type Facultatif = 'description' | 'adresse' | 'complement1' | 'complement2' | 'codePostal' | 'ville' | 'telephone';
/** What the form gives, and the statut that its dates give. */
export type ServiceEcrit = {
  code: string;
  nom: string;
  dateDebut: string;
  engagementObligatoire: boolean;
  miseEnPaiement: boolean;
  statut: StatutDate;
  /** ISO UTC. */
  instant: string;
} & { [Champ in Facultatif | 'courriel' | 'dateFin']?: string | undefined };

const VIDES = {
  ...{ description: null, adresse: null, complement1: null, complement2: null, codePostal: null, ville: null },
  ...{ telephone: null, courriel: null, dateFin: null },
};

export const trouverServiceParId = (db: Base, id: number): LigneDeService | undefined =>
  db.get("SELECT * FROM services WHERE id = ? AND statut <> 'SUPPRIME'", [id]);

/** Codes of the services of a structure, but one. */
export const listerAutresCodes = (db: Base, structureId: number, saufId = 0): string[] =>
  db
    .all<{ code: string }>(
      "SELECT code FROM services WHERE structureId = ? AND id <> ? AND statut <> 'SUPPRIME' ORDER BY id",
      [structureId, saufId],
    )
    .map(({ code }) => code);

export const ecrireNouveauService = (db: Base, service: ServiceEcrit & { structureId: number }): number =>
  db.run(
    `INSERT INTO services (structureId, code, nom, description, adresse, complement1, complement2, codePostal, ville,
       telephone, courriel, dateDebut, dateFin, engagementObligatoire, miseEnPaiement, statut, creeLe)
     VALUES (:structureId, :code, :nom, :description, :adresse, :complement1, :complement2, :codePostal, :ville,
       :telephone, :courriel, :dateDebut, :dateFin, :engagementObligatoire, :miseEnPaiement, :statut, :instant)`,
    { ...VIDES, ...service },
  ).id;

export const reecrireService = (db: Base, service: ServiceEcrit & { id: number }): void => {
  db.run(
    `UPDATE services SET code = :code, nom = :nom, description = :description, adresse = :adresse,
       complement1 = :complement1, complement2 = :complement2, codePostal = :codePostal, ville = :ville,
       telephone = :telephone, courriel = :courriel, dateDebut = :dateDebut, dateFin = :dateFin,
       engagementObligatoire = :engagementObligatoire, miseEnPaiement = :miseEnPaiement, statut = :statut,
       modifieLe = :instant
     WHERE id = :id`,
    { ...VIDES, ...service },
  );
};

/** The code is free again: no code that is typed begins with a space. */
export const supprimerLigneDeService = (db: Base, { id, instant }: { id: number; instant: string }): void => {
  db.run(
    "UPDATE services SET statut = 'SUPPRIME', code = ' ' || id || ' ' || code, modifieLe = :instant WHERE id = :id",
    { id, instant },
  );
};

export const changerStatutDeService = (
  db: Base,
  { id, statut, instant }: { id: number; statut: StatutDate; instant: string },
): void => {
  db.run('UPDATE services SET statut = ?, modifieLe = ? WHERE id = ?', [statut, instant, id]);
};

type Reactivation = {
  id: number;
  statut: StatutDate;
  dateDebut: string;
  dateFin?: string | undefined;
  instant: string;
};

export const changerDatesDeService = (db: Base, reactivation: Reactivation): void => {
  db.run(
    `UPDATE services SET statut = :statut, dateDebut = :dateDebut, dateFin = :dateFin, modifieLe = :instant
     WHERE id = :id`,
    { dateFin: null, ...reactivation },
  );
};

/** Does a demande de paiement that was sent name it? A brouillon is only known to its author. */
export const estCite = (db: Base, { structureId, code }: { structureId: number; code: string }): boolean =>
  db.get(
    `SELECT 1 FROM factures WHERE destinataireId = ? AND codeService = ? AND statut NOT IN ('BROUILLON', 'SUPPRIMEE')`,
    [structureId, code],
  ) !== undefined;

type LigneResumee = Omit<ServiceResume, 'duPortail'>;

export const listerServicesResumes = (db: Base, structureId: number): LigneResumee[] =>
  db.all(
    `SELECT v.id, v.code, v.nom, v.dateDebut, v.dateFin, v.statut,
       (SELECT count(*) FROM espaces_services e WHERE e.serviceId = v.id) AS espaces,
       (SELECT count(*) FROM rattachements_services s
        JOIN rattachements r ON r.compteId = s.compteId AND r.structureId = v.structureId AND r.statut = 'VALIDEE'
        WHERE s.serviceId = v.id AND s.statut = 'VALIDEE' AND r.role = 'US') AS utilisateurs
     FROM services v WHERE v.structureId = ? AND v.statut <> 'SUPPRIME' ORDER BY v.id`,
    [structureId],
  );

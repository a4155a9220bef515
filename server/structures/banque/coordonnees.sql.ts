import type { StatutDate } from '#shared/structures/passages.ts';
import type { Base } from '../../db/base.ts';

type Bool = 0 | 1;

export type LigneCoordonnees = {
  id: number;
  structureId: number;
  nom: string;
  type: 'IBAN' | 'AUTRE';
  codePays: string;
  iban: string;
  bic: string | null;
  banque: string | null;
  titulaire: string | null;
  affactureur: Bool;
  facteurType: string | null;
  facteurIdentifiant: string | null;
  facteurNom: string | null;
  dateDebut: string | null;
  dateFin: string | null;
  parDefaut: Bool;
  fichierRib: string | null;
  nomRib: string | null;
  statut: StatutDate;
  creeLe: string;
};

export type CoordonneesEcrites = Omit<
  LigneCoordonnees,
  'id' | 'structureId' | 'affactureur' | 'parDefaut' | 'creeLe'
> & {
  affactureur: boolean;
  parDefaut: boolean;
};

export const insererCoordonnees = (
  db: Base,
  coordonnees: CoordonneesEcrites & { structureId: number; instant: string },
): number =>
  db.run(
    `INSERT INTO coordonnees_bancaires (structureId, nom, type, codePays, iban, bic, banque, titulaire, affactureur,
       facteurType, facteurIdentifiant, facteurNom, dateDebut, dateFin, parDefaut, fichierRib, nomRib, statut, creeLe)
     VALUES (:structureId, :nom, :type, :codePays, :iban, :bic, :banque, :titulaire, :affactureur,
       :facteurType, :facteurIdentifiant, :facteurNom, :dateDebut, :dateFin, :parDefaut, :fichierRib, :nomRib, :statut,
       :instant)`,
    coordonnees,
  ).id;

export const reecrireCoordonnees = (db: Base, coordonnees: CoordonneesEcrites & { id: number }): void => {
  db.run(
    `UPDATE coordonnees_bancaires SET nom = :nom, type = :type, codePays = :codePays, iban = :iban, bic = :bic,
       banque = :banque, titulaire = :titulaire, affactureur = :affactureur, facteurType = :facteurType,
       facteurIdentifiant = :facteurIdentifiant, facteurNom = :facteurNom, dateDebut = :dateDebut, dateFin = :dateFin,
       parDefaut = :parDefaut, fichierRib = :fichierRib, nomRib = :nomRib, statut = :statut
     WHERE id = :id`,
    coordonnees,
  );
};

export const trouverCoordonnees = (db: Base, id: number): LigneCoordonnees | undefined =>
  db.get("SELECT * FROM coordonnees_bancaires WHERE id = ? AND statut <> 'SUPPRIME'", [id]);

export const listerCoordonnees = (db: Base, structureId: number): LigneCoordonnees[] =>
  db.all("SELECT * FROM coordonnees_bancaires WHERE structureId = ? AND statut <> 'SUPPRIME' ORDER BY id", [
    structureId,
  ]);

/** A brouillon is only known to its author. */
const ENVOYEE = "statut NOT IN ('BROUILLON', 'SUPPRIMEE')";

/** Does a facture that was sent name it? */
export const estCitee = (db: Base, id: number): boolean =>
  db.get(`SELECT 1 FROM factures WHERE coordonneesBancairesId = ? AND ${ENVOYEE}`, [id]) !== undefined;

/** As a facture names it: what a sent one keeps is read there for ever, and nowhere else. */
export const trouverCoordonneesDeFacture = (db: Base, id: number): LigneCoordonnees | undefined =>
  trouverCoordonnees(db, id) ??
  (estCitee(db, id) ? db.get('SELECT * FROM coordonnees_bancaires WHERE id = ?', [id]) : undefined);

/** The factures already sent keep the account as it is now, in a row that nothing else shows (§ 7.4). */
export const garderPourLesFacturesEnvoyees = (db: Base, id: number): void => {
  const { id: garde } = db.run(
    `INSERT INTO coordonnees_bancaires (structureId, nom, type, codePays, iban, bic, banque, titulaire, affactureur,
       facteurType, facteurIdentifiant, facteurNom, fichierRib, nomRib, statut, creeLe)
     SELECT structureId, nom, type, codePays, iban, bic, banque, titulaire, affactureur,
       facteurType, facteurIdentifiant, facteurNom, fichierRib, nomRib, 'SUPPRIME', creeLe
     FROM coordonnees_bancaires WHERE id = ?`,
    [id],
  );
  db.run(`UPDATE factures SET coordonneesBancairesId = :garde WHERE coordonneesBancairesId = :id AND ${ENVOYEE}`, {
    id,
    garde,
  });
};

/** A structure has one account by default at most. */
export const oublierCompteParDefaut = (db: Base, structureId: number, saufId: number): void => {
  db.run('UPDATE coordonnees_bancaires SET parDefaut = 0 WHERE structureId = ? AND id <> ?', [structureId, saufId]);
};

/** What is not active is not the account by default. */
export const changerStatutDeCoordonnees = (db: Base, id: number, statut: StatutDate): void => {
  db.run(
    "UPDATE coordonnees_bancaires SET statut = :statut, parDefaut = parDefaut AND :statut = 'ACTIF' WHERE id = :id",
    { id, statut },
  );
};

type Reactivation = { id: number; statut: StatutDate; dateDebut: string | null; dateFin: string | null };

export const changerDatesDeCoordonnees = (db: Base, reactivation: Reactivation): void => {
  db.run(
    'UPDATE coordonnees_bancaires SET statut = :statut, dateDebut = :dateDebut, dateFin = :dateFin WHERE id = :id',
    reactivation,
  );
};

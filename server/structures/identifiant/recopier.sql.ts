import type { Base } from '../../db/base.ts';

/** From the structure that is left to the one that takes over. `instant`: ISO UTC. */
type Passage = { ancienne: number; nouvelle: number; instant: string };

/** The copy of a service has the same code. */
const COPIE = `(SELECT copie.id FROM services v JOIN services copie ON copie.structureId = :nouvelle AND copie.code = v.code
  WHERE v.id = serviceId)`;
const DES_SERVICES = 'serviceId IN (SELECT id FROM services WHERE structureId = :ancienne)';

/** Services and what hangs on them, espaces, coordonnées bancaires (§ 2.6 [S21]). */
export function recopierLaStructure(db: Base, { ancienne, nouvelle, instant }: Passage): void {
  const ou = { ancienne, nouvelle };
  db.run(
    `INSERT INTO services (structureId, code, nom, statut, engagementObligatoire, description, adresse, complement1,
       complement2, codePostal, ville, telephone, courriel, dateDebut, dateFin, miseEnPaiement, creeLe)
     SELECT :nouvelle, code, nom, statut, engagementObligatoire, description, adresse, complement1,
       complement2, codePostal, ville, telephone, courriel, dateDebut, dateFin, miseEnPaiement, :instant
     FROM services WHERE structureId = :ancienne AND statut <> 'SUPPRIME' ORDER BY id`,
    { ...ou, instant },
  );
  db.run(
    `INSERT INTO espaces_ouverts (structureId, espace, ouvertLe)
     SELECT :nouvelle, espace, :instant FROM espaces_ouverts WHERE structureId = :ancienne ORDER BY rowid`,
    { ...ou, instant },
  );
  db.run(
    `INSERT INTO espaces_services (serviceId, espace, ouvertLe)
     SELECT ${COPIE}, espace, :instant FROM espaces_services WHERE ${DES_SERVICES} AND ${COPIE} IS NOT NULL ORDER BY rowid`,
    { ...ou, instant },
  );
  db.run(
    `INSERT INTO coordonnees_bancaires (structureId, nom, type, codePays, iban, bic, banque, titulaire, affactureur,
       facteurType, facteurIdentifiant, facteurNom, dateDebut, dateFin, parDefaut, fichierRib, nomRib, statut, creeLe)
     SELECT :nouvelle, nom, type, codePays, iban, bic, banque, titulaire, affactureur,
       facteurType, facteurIdentifiant, facteurNom, dateDebut, dateFin, parDefaut, fichierRib, nomRib, statut, :instant
     FROM coordonnees_bancaires WHERE structureId = :ancienne AND statut <> 'SUPPRIME' ORDER BY id`,
    { ...ou, instant },
  );
}

export type Datee = { id: number; statut: string; dateDebut: string | null; dateFin: string | null };

export const listerServicesDates = (db: Base, structureId: number): Datee[] =>
  db.all(
    `SELECT id, statut, dateDebut, dateFin FROM services WHERE structureId = ? AND (dateDebut IS NOT NULL OR dateFin IS NOT NULL)
     ORDER BY id`,
    [structureId],
  );

export const listerCoordonneesDatees = (db: Base, structureId: number): Datee[] =>
  db.all(
    `SELECT id, statut, dateDebut, dateFin FROM coordonnees_bancaires
     WHERE structureId = ? AND (dateDebut IS NOT NULL OR dateFin IS NOT NULL) ORDER BY id`,
    [structureId],
  );

/** The people with their rôles and abonnements: they keep them on the old structure too, to read its history. */
export function recopierLesUtilisateurs(db: Base, { ancienne, nouvelle }: Omit<Passage, 'instant'>): void {
  const ou = { ancienne, nouvelle };
  db.run(
    `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe, traiteLe, commentaire, motif, dateDebut,
       dateFin, traitePar)
     SELECT compteId, :nouvelle, role, statut, demandeLe, traiteLe, commentaire, motif, dateDebut, dateFin, traitePar
     FROM rattachements WHERE structureId = :ancienne AND statut IN ('VALIDEE', 'DESACTIVEE') ORDER BY id`,
    ou,
  );
  db.run(
    `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe, traiteLe)
     SELECT compteId, ${COPIE}, statut, demandeLe, traiteLe FROM rattachements_services
     WHERE ${DES_SERVICES} AND ${COPIE} IS NOT NULL AND statut IN ('VALIDEE', 'DESACTIVEE') ORDER BY id`,
    ou,
  );
  db.run(
    `INSERT INTO abonnements (compteId, structureId, serviceId, espace, mode, modeDemande, statut, demandeLe, traiteLe,
       traitePar, motif)
     SELECT compteId, :nouvelle, ${COPIE}, espace, mode, modeDemande, statut, demandeLe, traiteLe, traitePar, motif
     FROM abonnements WHERE structureId = :ancienne AND statut = 'VALIDEE'
       AND (serviceId IS NULL OR ${COPIE} IS NOT NULL) ORDER BY id`,
    ou,
  );
}

/** What waits for an answer goes with the structure that can still give it (supposé): the demande is the same, its structure has changed. */
export function emporterLesDemandes(db: Base, { ancienne, nouvelle }: Omit<Passage, 'instant'>): void {
  const ou = { ancienne, nouvelle };
  const enCours = "statut = 'EN_COURS_DE_VALIDATION'";
  db.run(`UPDATE rattachements SET structureId = :nouvelle WHERE structureId = :ancienne AND ${enCours}`, ou);
  db.run(
    `UPDATE rattachements_services SET serviceId = ${COPIE}
     WHERE ${DES_SERVICES} AND ${COPIE} IS NOT NULL AND ${enCours}`,
    ou,
  );
  db.run(
    `UPDATE abonnements SET serviceId = ${COPIE}, structureId = :nouvelle
     WHERE structureId = :ancienne AND ${enCours} AND (serviceId IS NULL OR ${COPIE} IS NOT NULL)`,
    ou,
  );
  db.run('UPDATE abonnements SET modeDemande = NULL WHERE structureId = :ancienne', { ancienne });
  db.run(`UPDATE remplacements SET structureId = :nouvelle WHERE structureId = :ancienne AND statut = 'EN_COURS'`, ou);
  // Orders too: those that it placed, and those that it must honour.
  db.run('UPDATE engagements SET structureId = :nouvelle WHERE structureId = :ancienne', ou);
  db.run(
    `UPDATE engagements SET siretRecepteur = (SELECT identifiant FROM structures WHERE id = :nouvelle)
     WHERE siretRecepteur = (SELECT identifiant FROM structures WHERE id = :ancienne)`,
    ou,
  );
}

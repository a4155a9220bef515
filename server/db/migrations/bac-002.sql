-- Rattachements, services, espaces, gestion: who may do what, and where.

ALTER TABLE comptes ADD COLUMN adresse TEXT;
ALTER TABLE comptes ADD COLUMN complement TEXT;
ALTER TABLE comptes ADD COLUMN codePostal TEXT;
ALTER TABLE comptes ADD COLUMN ville TEXT;
ALTER TABLE comptes ADD COLUMN notifFacturation INTEGER NOT NULL DEFAULT 1;
ALTER TABLE comptes ADD COLUMN notifEngagements INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comptes ADD COLUMN notifCessibilite INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comptes ADD COLUMN notifPeriodiques INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comptes ADD COLUMN motsDePasseAnciens TEXT NOT NULL DEFAULT '[]'; -- JSON: hashes, last first
ALTER TABLE comptes ADD COLUMN onglets TEXT; -- JSON: espaces shown since the last login; null: never logged in

-- ACTIVATION, MOT_DE_PASSE or ADRESSE: what the link opens.
ALTER TABLE liens_activation ADD COLUMN genre TEXT NOT NULL DEFAULT 'ACTIVATION';
ALTER TABLE liens_activation ADD COLUMN valeur TEXT; -- ADRESSE: the new address, until it is confirmed
ALTER TABLE liens_activation ADD COLUMN essais INTEGER NOT NULL DEFAULT 0; -- MOT_DE_PASSE: wrong answers

CREATE TABLE codes_temporaires (
  compteId INTEGER PRIMARY KEY REFERENCES comptes (id),
  code TEXT NOT NULL,
  expireLe TEXT NOT NULL,
  essais INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Options of the bac that the learner or the trainer chooses (double authentification).
CREATE TABLE options (cle TEXT PRIMARY KEY, valeur TEXT NOT NULL) STRICT;

CREATE TABLE pieces_du_compte (
  id INTEGER PRIMARY KEY,
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  fichier TEXT NOT NULL,
  nom TEXT NOT NULL,
  designation TEXT,
  taille INTEGER NOT NULL,
  ajouteLe TEXT NOT NULL
) STRICT;
CREATE INDEX pieces_du_compte_compte ON pieces_du_compte (compteId);

-- A person has read that this facture came back: the line of the history that says it.
CREATE TABLE acquittements (
  historiqueId INTEGER NOT NULL REFERENCES historique_factures (id),
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  instant TEXT NOT NULL,
  PRIMARY KEY (historiqueId, compteId)
) STRICT;

ALTER TABLE structures ADD COLUMN nom TEXT;
ALTER TABLE structures ADD COLUMN prenom TEXT;
ALTER TABLE structures ADD COLUMN fax TEXT;
ALTER TABLE structures ADD COLUMN categorieJuridique TEXT;
ALTER TABLE structures ADD COLUMN categorieEntreprise TEXT;
ALTER TABLE structures ADD COLUMN structureOrigineId INTEGER REFERENCES structures (id);

ALTER TABLE services ADD COLUMN description TEXT;
ALTER TABLE services ADD COLUMN adresse TEXT;
ALTER TABLE services ADD COLUMN complement1 TEXT;
ALTER TABLE services ADD COLUMN complement2 TEXT;
ALTER TABLE services ADD COLUMN codePostal TEXT;
ALTER TABLE services ADD COLUMN ville TEXT;
ALTER TABLE services ADD COLUMN telephone TEXT;
ALTER TABLE services ADD COLUMN courriel TEXT;
ALTER TABLE services ADD COLUMN dateDebut TEXT;
ALTER TABLE services ADD COLUMN dateFin TEXT;
ALTER TABLE services ADD COLUMN miseEnPaiement INTEGER NOT NULL DEFAULT 1;
ALTER TABLE services ADD COLUMN creeLe TEXT;
ALTER TABLE services ADD COLUMN modifieLe TEXT;

ALTER TABLE rattachements ADD COLUMN commentaire TEXT;
ALTER TABLE rattachements ADD COLUMN motif TEXT;
ALTER TABLE rattachements ADD COLUMN dateDebut TEXT;
ALTER TABLE rattachements ADD COLUMN dateFin TEXT;
ALTER TABLE rattachements ADD COLUMN traitePar INTEGER REFERENCES comptes (id);

CREATE TABLE rattachements_services (
  id INTEGER PRIMARY KEY,
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  serviceId INTEGER NOT NULL REFERENCES services (id),
  statut TEXT NOT NULL
    CHECK (statut IN ('EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'DESACTIVEE', 'SUPPRIMEE')),
  demandeLe TEXT NOT NULL,
  traiteLe TEXT,
  UNIQUE (compteId, serviceId)
) STRICT;
CREATE INDEX rattachements_services_service ON rattachements_services (serviceId);

-- An espace open on the structure (espaces_ouverts) may be chosen for one of its services.
CREATE TABLE espaces_services (
  serviceId INTEGER NOT NULL REFERENCES services (id),
  espace TEXT NOT NULL,
  ouvertLe TEXT NOT NULL,
  PRIMARY KEY (serviceId, espace)
) STRICT;

CREATE TABLE abonnements (
  id INTEGER PRIMARY KEY,
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  structureId INTEGER NOT NULL REFERENCES structures (id),
  serviceId INTEGER REFERENCES services (id), -- null: the structure itself
  espace TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('CONSULTATION', 'MODIFICATION')),
  modeDemande TEXT CHECK (modeDemande IN ('CONSULTATION', 'MODIFICATION')), -- a change that waits for an answer
  statut TEXT NOT NULL CHECK (statut IN ('EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'SUPPRIMEE')),
  demandeLe TEXT NOT NULL,
  traiteLe TEXT,
  traitePar INTEGER REFERENCES comptes (id),
  motif TEXT
) STRICT;
CREATE UNIQUE INDEX abonnements_unique ON abonnements (compteId, structureId, coalesce(serviceId, 0), espace);
CREATE INDEX abonnements_structure ON abonnements (structureId, espace);

CREATE TABLE coordonnees_bancaires (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  nom TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('IBAN', 'AUTRE')),
  codePays TEXT NOT NULL,
  iban TEXT NOT NULL, -- the number of the account, whatever its type
  bic TEXT,
  banque TEXT,
  titulaire TEXT,
  affactureur INTEGER NOT NULL DEFAULT 0,
  facteurType TEXT,
  facteurIdentifiant TEXT,
  facteurNom TEXT,
  dateDebut TEXT,
  dateFin TEXT,
  parDefaut INTEGER NOT NULL DEFAULT 0,
  fichierRib TEXT,
  nomRib TEXT,
  statut TEXT NOT NULL CHECK (statut IN ('ACTIF', 'INACTIF', 'SUPPRIME')),
  creeLe TEXT NOT NULL
) STRICT;
CREATE INDEX coordonnees_bancaires_structure ON coordonnees_bancaires (structureId);

CREATE TABLE mandats_de_facturation (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  version TEXT NOT NULL,
  accepteLe TEXT NOT NULL,
  acceptePar INTEGER NOT NULL REFERENCES comptes (id),
  resilieLe TEXT
) STRICT;
CREATE INDEX mandats_de_facturation_structure ON mandats_de_facturation (structureId);

-- A9 and A12 go through a valideur first; a cotraitant names a second one.
ALTER TABLE factures ADD COLUMN siretValideur TEXT;
ALTER TABLE factures ADD COLUMN valideur1Id INTEGER REFERENCES structures (id);
ALTER TABLE factures ADD COLUMN valideur2Id INTEGER REFERENCES structures (id);
CREATE INDEX factures_valideur1 ON factures (valideur1Id, dateDepot DESC, id DESC) WHERE valideur1Id IS NOT NULL;
CREATE INDEX factures_valideur2 ON factures (valideur2Id, dateDepot DESC, id DESC) WHERE valideur2Id IS NOT NULL;

-- « The gestionnaire principal has left »: the support places another one.
CREATE TABLE remplacements (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  demandeurId INTEGER NOT NULL REFERENCES comptes (id),
  emailCandidat TEXT NOT NULL,
  motif TEXT NOT NULL,
  fichier TEXT NOT NULL,
  nomFichier TEXT NOT NULL,
  statut TEXT NOT NULL CHECK (statut IN ('EN_COURS', 'ACCEPTEE', 'REFUSEE')),
  reponse TEXT,
  demandeLe TEXT NOT NULL,
  traiteLe TEXT
) STRICT;

CREATE TABLE actions_gestionnaire (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  instant TEXT NOT NULL,
  auteurId INTEGER REFERENCES comptes (id), -- null: the portal itself
  robot INTEGER NOT NULL DEFAULT 0,
  action TEXT NOT NULL,
  cible TEXT NOT NULL
) STRICT;
CREATE INDEX actions_gestionnaire_structure ON actions_gestionnaire (structureId, id);

-- What a person may do now: an abonnement counts while all that it stands on holds (comptes-structures § 6.4, supposé).
-- A structure that is not active is read only. Gestionnaires have every service.
CREATE VIEW habilitations AS
SELECT a.compteId, a.structureId, a.serviceId, a.espace,
  CASE WHEN st.statut = 'ACTIF' THEN a.mode ELSE 'CONSULTATION' END AS mode
FROM abonnements a
JOIN comptes c ON c.id = a.compteId AND c.statut = 'ACTIF'
JOIN structures st ON st.id = a.structureId
JOIN rattachements r ON r.compteId = a.compteId AND r.structureId = a.structureId AND r.statut = 'VALIDEE'
JOIN espaces_ouverts e ON e.structureId = a.structureId AND e.espace = a.espace
WHERE a.statut = 'VALIDEE' AND (
  a.serviceId IS NULL OR (
    EXISTS (SELECT 1 FROM services v JOIN espaces_services es ON es.serviceId = v.id AND es.espace = a.espace
            WHERE v.id = a.serviceId AND v.statut = 'ACTIF')
    AND (r.role <> 'US' OR EXISTS (SELECT 1 FROM rattachements_services rs
            WHERE rs.compteId = a.compteId AND rs.serviceId = a.serviceId AND rs.statut = 'VALIDEE'))
  )
);

-- Before, whoever was attached had every espace of the structure: he keeps it.
INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe, traiteLe)
SELECT r.compteId, r.structureId, e.espace, 'MODIFICATION', 'VALIDEE', r.demandeLe, r.traiteLe
FROM rattachements r JOIN espaces_ouverts e ON e.structureId = r.structureId
WHERE r.statut = 'VALIDEE' ORDER BY r.id, e.rowid;
UPDATE services SET dateDebut = (SELECT substr(creeLe, 1, 10) FROM structures st WHERE st.id = structureId),
  creeLe = (SELECT st.creeLe FROM structures st WHERE st.id = structureId);
UPDATE structures SET
  categorieJuridique = (SELECT i.categorieJuridique FROM insee i WHERE i.siret = identifiant),
  categorieEntreprise = (SELECT i.categorieEntreprise FROM insee i WHERE i.siret = identifiant);
-- Acts played by the rules of before would not give this world again: what was left behind cannot be taken up.
DELETE FROM branches;

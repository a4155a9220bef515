-- Real people and what they own. Nothing of the simulated world is here.
CREATE TABLE meta (cle TEXT PRIMARY KEY, valeur TEXT NOT NULL) STRICT;

CREATE TABLE personnes (
  id TEXT PRIMARY KEY,
  bac TEXT NOT NULL,
  creeLe TEXT NOT NULL
) STRICT;

-- Every bac that a person holds; those replaced by a reset or an import are kept for a way back.
CREATE TABLE bacs (
  id TEXT PRIMARY KEY,
  personneId TEXT NOT NULL REFERENCES personnes (id),
  nom TEXT NOT NULL,
  origine TEXT NOT NULL CHECK (origine IN ('DEPART', 'RECOMMENCER', 'IMPORT')),
  remplace TEXT,
  creeLe TEXT NOT NULL
) STRICT;
CREATE INDEX bacs_personne ON bacs (personneId);

CREATE TABLE sessions (
  empreinte TEXT PRIMARY KEY,
  personneId TEXT NOT NULL REFERENCES personnes (id),
  creeLe TEXT NOT NULL,
  expireLe TEXT NOT NULL
) STRICT;

-- Simulated comptes that a session may act for, having logged in or taken the seat.
CREATE TABLE sieges_tenus (
  session TEXT NOT NULL REFERENCES sessions (empreinte) ON DELETE CASCADE,
  bac TEXT NOT NULL,
  compteId INTEGER NOT NULL,
  PRIMARY KEY (session, bac, compteId)
) STRICT;

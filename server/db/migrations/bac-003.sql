-- Arrivals, and conditions accepted by the person herself.
ALTER TABLE comptes ADD COLUMN arriveeLe TEXT; -- ISO UTC: last time the person came, by her password or by taking her seat
-- Who was registered by a gestionnaire accepts the conditions générales d’utilisation himself, at the activation: null until then.
ALTER TABLE comptes ADD COLUMN cguLe TEXT;
UPDATE comptes SET cguLe = cguAccepteesLe;
ALTER TABLE comptes DROP COLUMN cguAccepteesLe;
ALTER TABLE comptes RENAME COLUMN cguLe TO cguAccepteesLe;

-- Suivre: the counts of the dashboard, and what the simple search asks, are found without reading a facture. Of two indexes
-- that would do, SQLite takes the last created: it must stay the one by date, which reads the factures in their order.
DROP INDEX factures_fournisseur;
DROP INDEX factures_destinataire;
CREATE INDEX factures_fournisseur_statut ON factures (fournisseurId, statut, rejetTraite, destinataireId, numero);
CREATE INDEX factures_destinataire_statut ON factures (destinataireId, statut, rejetTraite, fournisseurId, numero);
CREATE INDEX factures_fournisseur ON factures (fournisseurId, dateDepot DESC, id DESC, statut);
CREATE INDEX factures_destinataire ON factures (destinataireId, dateDepot DESC, id DESC, statut);

-- Flows: files that hold one facture or several.
CREATE TABLE flux (
  id INTEGER PRIMARY KEY,
  numero TEXT NOT NULL UNIQUE,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  creePar INTEGER NOT NULL REFERENCES comptes (id),
  nomFichier TEXT NOT NULL,
  syntaxe TEXT,
  depotLe TEXT NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN (
    'IN_RECU', 'IN_TRAITE_SE_CPP', 'IN_EN_ATTENTE_TRAITEMENT_CPP', 'IN_EN_COURS_TRAITEMENT_CPP',
    'IN_EN_ATTENTE_RETRAITEMENT_CPP', 'IN_INTEGRE', 'IN_INTEGRE_PARTIEL', 'IN_REJETE', 'IN_INCIDENTE',
    'QP_RECEVABLE', 'QP_RECEVABLE_AVEC_ERREUR', 'QP_IRRECEVABLE'
  )),
  etatLe TEXT NOT NULL,
  total INTEGER NOT NULL,
  integrees INTEGER NOT NULL DEFAULT 0,
  rejetees INTEGER NOT NULL DEFAULT 0,
  ecartes TEXT NOT NULL -- JSON: sentences
) STRICT;
CREATE INDEX flux_structure ON flux (structureId, depotLe DESC, id DESC);
CREATE TABLE flux_passages (
  id INTEGER PRIMARY KEY,
  fluxId INTEGER NOT NULL REFERENCES flux (id),
  etat TEXT NOT NULL,
  instant TEXT NOT NULL
) STRICT;
CREATE INDEX flux_passages_flux ON flux_passages (fluxId, id);
CREATE TABLE flux_factures (
  id INTEGER PRIMARY KEY,
  fluxId INTEGER NOT NULL REFERENCES flux (id),
  rang INTEGER NOT NULL,
  nomFichier TEXT NOT NULL,
  fichier TEXT NOT NULL, -- SHA-256
  numero TEXT,
  fournisseur TEXT,
  destinataire TEXT,
  montantTtc INTEGER,
  devise TEXT,
  etat TEXT NOT NULL DEFAULT 'EN_ATTENTE' CHECK (etat IN ('EN_ATTENTE', 'INTEGREE', 'REJETEE')),
  factureId INTEGER REFERENCES factures (id),
  anomalies TEXT NOT NULL DEFAULT '[]', -- JSON
  remarques TEXT NOT NULL, -- JSON
  pieces TEXT NOT NULL, -- JSON
  contenu TEXT -- JSON: what was read, until it is treated
) STRICT;
CREATE INDEX flux_factures_flux ON flux_factures (fluxId, rang);
ALTER TABLE factures ADD COLUMN fluxId INTEGER REFERENCES flux (id); -- the flow that brought it

-- Weight of the files, known without going through their octets.
CREATE INDEX fichiers_tailles ON fichiers (sha256, taille);

-- Factures typed on the portal.
ALTER TABLE factures ADD COLUMN serviceFournisseur TEXT; -- code
ALTER TABLE factures ADD COLUMN coordonneesBancairesId INTEGER REFERENCES coordonnees_bancaires (id);
ALTER TABLE factures ADD COLUMN remiseGlobale INTEGER; -- centimes, off the TTC
ALTER TABLE factures ADD COLUMN motifRemise TEXT;

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
CREATE INDEX factures_coordonnees ON factures (coordonneesBancairesId) WHERE coordonneesBancairesId IS NOT NULL;

-- Engagements: who is ordered from, what, and where the order stands.
ALTER TABLE engagements ADD COLUMN type TEXT NOT NULL DEFAULT 'BON_DE_COMMANDE';
ALTER TABLE engagements ADD COLUMN siretRecepteur TEXT; -- the supplier, who may not be on the portal yet
ALTER TABLE engagements ADD COLUMN codeService TEXT;
ALTER TABLE engagements ADD COLUMN numeroMarche TEXT;
ALTER TABLE engagements ADD COLUMN montantTtc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE engagements ADD COLUMN devise TEXT NOT NULL DEFAULT 'EUR';
ALTER TABLE engagements ADD COLUMN etat TEXT NOT NULL DEFAULT 'COMMANDE'
  CHECK (etat IN ('COMMANDE', 'A_TRAITER', 'ACCEPTEE', 'REFUSEE', 'SOLDEE'));
ALTER TABLE engagements ADD COLUMN notifieLe TEXT;
ALTER TABLE engagements ADD COLUMN commentaire TEXT;
ALTER TABLE engagements ADD COLUMN motif TEXT; -- of a refusal
ALTER TABLE engagements ADD COLUMN reponse TEXT; -- words of the supplier
CREATE INDEX engagements_recepteur ON engagements (siretRecepteur) WHERE siretRecepteur IS NOT NULL;
CREATE TABLE lignes_engagements (
  engagementId INTEGER NOT NULL REFERENCES engagements (id),
  numero INTEGER NOT NULL,
  designation TEXT NOT NULL,
  montantTtc INTEGER NOT NULL,
  PRIMARY KEY (engagementId, numero)
) STRICT;
CREATE TABLE historique_engagements (
  id INTEGER PRIMARY KEY,
  engagementId INTEGER NOT NULL REFERENCES engagements (id),
  acte TEXT NOT NULL,
  etat TEXT NOT NULL,
  instant TEXT NOT NULL,
  auteurId INTEGER,
  robot INTEGER NOT NULL DEFAULT 0,
  commentaire TEXT
) STRICT;
CREATE INDEX historique_engagements_engagement ON historique_engagements (engagementId, id);
-- The factures that cite an engagement.
CREATE INDEX factures_engagement ON factures (destinataireId, numeroEngagement) WHERE numeroEngagement IS NOT NULL;

-- Accounts kept in Hélios.
ALTER TABLE structures ADD COLUMN comptesDansHelios INTEGER NOT NULL DEFAULT 0;

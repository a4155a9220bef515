-- Arrivals.
ALTER TABLE comptes ADD COLUMN arriveeLe TEXT; -- ISO UTC: last time the person came, by her password or by taking her seat

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

-- Works pieces: what a facture has more when it is one. Its dossier is born with its deposit.
CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY,
  numero TEXT NOT NULL UNIQUE,
  creeLe TEXT NOT NULL
) STRICT;
CREATE TABLE pieces_travaux (
  factureId INTEGER PRIMARY KEY REFERENCES factures (id),
  dossierId INTEGER REFERENCES dossiers (id), -- null in a brouillon
  precedenteId INTEGER REFERENCES factures (id),
  deposant TEXT NOT NULL CHECK (deposant IN ('TITULAIRE', 'COTRAITANT', 'SOUS_TRAITANT', 'MOE', 'MOA')),
  deposantId INTEGER NOT NULL REFERENCES structures (id),
  serviceDeposant TEXT,
  siretFournisseur TEXT,
  moeId INTEGER REFERENCES structures (id),
  siretMoe TEXT,
  codeServiceMoe TEXT,
  moaId INTEGER REFERENCES structures (id),
  siretMoa TEXT,
  codeServiceMoa TEXT,
  copiePriseEnCompteLe TEXT
) STRICT;
CREATE INDEX pieces_travaux_dossier ON pieces_travaux (dossierId, factureId);
CREATE INDEX pieces_travaux_precedente ON pieces_travaux (precedenteId) WHERE precedenteId IS NOT NULL;
CREATE INDEX pieces_travaux_deposant ON pieces_travaux (deposantId, factureId);
CREATE INDEX pieces_travaux_moe ON pieces_travaux (moeId, factureId);
CREATE INDEX pieces_travaux_moa ON pieces_travaux (moaId, factureId);
CREATE TABLE marches (
  id INTEGER PRIMARY KEY,
  numero TEXT NOT NULL UNIQUE,
  fiche TEXT NOT NULL -- JSON: the fiche d’identité du marché
) STRICT;

-- « Factures émises » and « Factures reçues » leave the works pieces out without reading the rows.
DROP INDEX factures_fournisseur_statut;
DROP INDEX factures_destinataire_statut;
DROP INDEX factures_fournisseur;
DROP INDEX factures_destinataire;
CREATE INDEX factures_fournisseur_statut ON factures (fournisseurId, statut, rejetTraite, destinataireId, numero, cadre);
CREATE INDEX factures_destinataire_statut ON factures (destinataireId, statut, rejetTraite, fournisseurId, numero, cadre);
CREATE INDEX factures_fournisseur ON factures (fournisseurId, dateDepot DESC, id DESC, statut, cadre);
CREATE INDEX factures_destinataire ON factures (destinataireId, dateDepot DESC, id DESC, statut, cadre);

-- Signed deposits: what the PDF was deposited as (PDF_NON_SIGNE, PDF_SIGNE_PADES, PDF_SIGNE_XADES).
ALTER TABLE factures ADD COLUMN formatDepot TEXT;

-- Service fait: the day when what was ordered was done, told by the recipient with the statut.
ALTER TABLE factures ADD COLUMN serviceFaitLe TEXT;

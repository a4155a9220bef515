-- Arrivals.
ALTER TABLE comptes ADD COLUMN arriveeLe TEXT; -- ISO UTC: last time the person came, by her password or by taking her seat

-- Factures typed on the portal.
ALTER TABLE factures ADD COLUMN serviceFournisseur TEXT; -- code
ALTER TABLE factures ADD COLUMN coordonneesBancairesId INTEGER REFERENCES coordonnees_bancaires (id);
ALTER TABLE factures ADD COLUMN remiseGlobale INTEGER; -- centimes, off the TTC
ALTER TABLE factures ADD COLUMN motifRemise TEXT;

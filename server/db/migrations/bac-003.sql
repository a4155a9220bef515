-- Arrivals.
ALTER TABLE comptes ADD COLUMN arriveeLe TEXT; -- ISO UTC: last time the person came, by her password or by taking her seat

-- Suivre: the counts of the dashboard, and what the simple search asks, are found without reading a facture. Of two indexes
-- that would do, SQLite takes the last created: it must stay the one by date, which reads the factures in their order.
DROP INDEX factures_fournisseur;
DROP INDEX factures_destinataire;
CREATE INDEX factures_fournisseur_statut ON factures (fournisseurId, statut, rejetTraite, destinataireId, numero);
CREATE INDEX factures_destinataire_statut ON factures (destinataireId, statut, rejetTraite, fournisseurId, numero);
CREATE INDEX factures_fournisseur ON factures (fournisseurId, dateDepot DESC, id DESC, statut);
CREATE INDEX factures_destinataire ON factures (destinataireId, dateDepot DESC, id DESC, statut);

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

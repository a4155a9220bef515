-- Arrivals, and conditions accepted by the person herself.
ALTER TABLE comptes ADD COLUMN arriveeLe TEXT; -- ISO UTC: last time the person came, by her password or by taking her seat
-- Who was registered by a gestionnaire accepts the conditions générales d’utilisation himself, at the activation: null until then.
ALTER TABLE comptes ADD COLUMN cguLe TEXT;
UPDATE comptes SET cguLe = cguAccepteesLe;
ALTER TABLE comptes DROP COLUMN cguAccepteesLe;
ALTER TABLE comptes RENAME COLUMN cguLe TO cguAccepteesLe;

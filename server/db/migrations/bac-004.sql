-- Who was registered by a gestionnaire accepts the conditions générales d’utilisation himself, at the activation: null until then.
ALTER TABLE comptes ADD COLUMN cguLe TEXT;
UPDATE comptes SET cguLe = cguAccepteesLe;
ALTER TABLE comptes DROP COLUMN cguAccepteesLe;
ALTER TABLE comptes RENAME COLUMN cguLe TO cguAccepteesLe;

-- Signed deposits: what the PDF was deposited as (PDF_NON_SIGNE, PDF_SIGNE_PADES, PDF_SIGNE_XADES).
ALTER TABLE factures ADD COLUMN formatDepot TEXT;

-- Service fait: the day when what was ordered was done, told by the recipient with the statut.
ALTER TABLE factures ADD COLUMN serviceFaitLe TEXT;

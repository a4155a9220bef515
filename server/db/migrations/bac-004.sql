-- Signed deposits: what the PDF was deposited as (PDF_NON_SIGNE, PDF_SIGNE_PADES, PDF_SIGNE_XADES).
ALTER TABLE factures ADD COLUMN formatDepot TEXT;

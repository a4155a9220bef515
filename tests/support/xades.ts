import { createHash } from 'node:crypto';

/** A detached XAdES signature of these octets: the digest is true, nothing else is. */
export function signerAPart(octets: Uint8Array, { algorithme = 'sha256', racine = 'Signature' } = {}): string {
  const empreinte = createHash(algorithme).update(octets).digest('base64');
  const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>
<ds:Reference Id="r1" URI="facture.pdf"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#${algorithme}"/><ds:DigestValue>${empreinte}</ds:DigestValue></ds:Reference>
<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#xades"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>
</ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>`;
  return racine === 'Signature'
    ? signature
    : `<asic:${racine} xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">${signature}</asic:${racine}>`;
}

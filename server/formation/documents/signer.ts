import { createHash } from 'node:crypto';

const SHA256 = 'sha256';
/** DER of the attribute messageDigest, with room for a SHA-256. */
const ATTRIBUT = Buffer.from('06092a864886f70d01090431220420', 'hex');
const PLACE = 10;

/**
 * A PDF with the mark of a PAdES signature added at its end: the digest is true, no certificate signs it. Enough to
 * practise, and worth nothing.
 */
export function signerPourExercice(pdf: Uint8Array): Uint8Array {
  const objet = (plage: readonly number[]) =>
    `\n100000 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${plage
      .map((n) => String(n).padStart(PLACE))
      .join(' ')}] /Contents `;
  const fin = Buffer.from('>> \nendobj\n%%EOF\n', 'latin1');
  const debut = pdf.length + objet([0, 0, 0, 0]).length;
  const hexa = 2 * (ATTRIBUT.length + 32) + 2;
  const avant = Buffer.concat([pdf, Buffer.from(objet([0, debut, debut + hexa, fin.length]), 'latin1')]);
  const empreinte = createHash(SHA256).update(avant).update(fin).digest();
  const contenu = `<${Buffer.concat([ATTRIBUT, empreinte]).toString('hex')}>`;
  return new Uint8Array(Buffer.concat([avant, Buffer.from(contenu, 'latin1'), fin]));
}

/** The same once a hand has gone through it: one octet differs, which no reader of PDF sees. */
export function altererPourExercice(signe: Uint8Array): Uint8Array {
  const copie = new Uint8Array(signe);
  const marque = Buffer.from(copie.buffer).lastIndexOf('>> \nendobj');
  copie[marque + 2] = '\t'.charCodeAt(0);
  return copie;
}

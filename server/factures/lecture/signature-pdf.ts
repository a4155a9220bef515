import { createHash } from 'node:crypto';

/**
 * INTACTE: the octets are those that were signed; COMPLETEE: so they are, and something was added after them (a long-term
 * signature does). Who signed, and with what certificate, is not looked at.
 */
export type SignaturePdf = 'ABSENTE' | 'INTACTE' | 'COMPLETEE' | 'ALTEREE' | 'ILLISIBLE';

const PLAGES = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** DER of the attribute messageDigest (1.2.840.113549.1.9.4), up to its value: SET, then OCTET STRING. */
const EMPREINTE_SIGNEE = Buffer.from('06092a864886f70d010904', 'hex');
/** By the length of the digest, in octets. */
const ALGORITHMES: Readonly<Record<number, string>> = { 20: 'sha1', 32: 'sha256', 48: 'sha384', 64: 'sha512' };

/** The last electronic signature of a PDF (PAdES), compared with what the file holds now. */
export function lireSignature(octets: Uint8Array): SignaturePdf {
  const tampon = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  if (!tampon.includes('/ByteRange')) return 'ABSENTE';
  const texte = tampon.toString('latin1');
  const plages = [...texte.matchAll(PLAGES)];
  const derniere = plages.filter(({ index }) => !estHorodatage(texte, index)).at(-1) ?? plages.at(-1);
  const [debut = 0, avant = 0, reprise = 0, apres = 0] = (derniere ?? []).slice(1).map(Number);
  if (debut !== 0 || reprise <= avant || reprise + apres > tampon.length) return 'ILLISIBLE';
  const signee = empreinteSignee(tampon.subarray(avant, reprise).toString('latin1'));
  const algorithme = signee && ALGORITHMES[signee.length];
  if (!algorithme) return 'ILLISIBLE';
  const hachage = createHash(algorithme)
    .update(tampon.subarray(0, avant))
    .update(tampon.subarray(reprise, reprise + apres));
  if (!hachage.digest().equals(signee)) return 'ALTEREE';
  return reprise + apres < tampon.length ? 'COMPLETEE' : 'INTACTE';
}

/** A timestamp of the whole document is sealed like a signature, and signs something else. */
const estHorodatage = (texte: string, place: number): boolean =>
  texte.slice(texte.lastIndexOf(' obj', place), texte.indexOf('endobj', place)).includes('ETSI.RFC3161');

/** Between the two ranges: the signature, in hexadecimal between angle brackets. */
function empreinteSignee(contenu: string): Buffer | undefined {
  const signature = Buffer.from(/^\s*<([0-9a-fA-F\s]*)>/.exec(contenu)?.[1]?.replace(/\s/g, '') ?? '', 'hex');
  const place = signature.indexOf(EMPREINTE_SIGNEE);
  if (place === -1) return undefined;
  const valeur = signature.subarray(place + EMPREINTE_SIGNEE.length);
  const longueur = valeur[3] ?? 0;
  return valeur[0] === 0x31 && valeur[2] === 0x04 ? valeur.subarray(4, 4 + longueur) : undefined;
}

import { createHash } from 'node:crypto';
import type { EtatDeSignature } from '#shared/factures/depot/formats.ts';
import { analyserXml, attribut, type Noeud, texteDe, tous, XmlIllisible } from '../lecture/xml.ts';

/** Where the signature stands in the file: alone, or among those of a container. */
const PLACES = ['SignedInfo', 'Signature/SignedInfo'];
/** By the end of the address of the digest method (XML Signature, RFC 9231). */
const ALGORITHMES: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
};

/**
 * A detached XAdES signature, compared with the file that it goes with. Who signed, and with what certificate, is not
 * looked at. XML_DANGEREUX.
 */
export function lireXades(signature: Uint8Array, signe: Uint8Array): EtatDeSignature {
  const references = referencesDe(signature);
  if (references.length === 0) return 'ILLISIBLE';
  return references.some((reference) => empreinteTient(reference, signe)) ? 'INTACTE' : 'ALTEREE';
}

/** Those of files: the others seal parts of the signature itself. */
function referencesDe(octets: Uint8Array): Noeud[] {
  try {
    const { racine } = analyserXml(octets);
    return PLACES.flatMap((place) => tous(racine, `${place}/Reference`)).filter(
      (reference) => !attribut(reference, 'URI')?.startsWith('#') && algorithmeDe(reference) !== undefined,
    );
  } catch (erreur) {
    if (erreur instanceof XmlIllisible) return [];
    throw erreur;
  }
}

function algorithmeDe(reference: Noeud): string | undefined {
  const [methode] = tous(reference, 'DigestMethod');
  return ALGORITHMES[attribut(methode, 'Algorithm')?.split('#').at(-1) ?? ''];
}

function empreinteTient(reference: Noeud, octets: Uint8Array): boolean {
  const algorithme = algorithmeDe(reference);
  const dite = texteDe(reference, 'DigestValue')?.replace(/\s/g, '');
  return algorithme !== undefined && createHash(algorithme).update(octets).digest('base64') === dite;
}

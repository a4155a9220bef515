/** Extension in lower case, without its dot; empty when the name has none. */
export function extensionDe(nom: string): string {
  return /[^.]\.([^.]+)$/.exec(nom)?.[1]?.toLowerCase() ?? '';
}

/** A copy of a paper (RIB, proof): its formats (supposé), each with the octets that such a file begins with. */
const SIGNATURES: Record<string, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
};
export const EXTENSIONS_DE_COPIE: readonly string[] = Object.keys(SIGNATURES);

export const aNomDeCopie = (nom: string): boolean => EXTENSIONS_DE_COPIE.includes(extensionDe(nom));

/** Is the file what its name says? One that only has the name of a PDF or of a picture is not a copy. */
export const estUneCopie = (nom: string, octets: Uint8Array): boolean =>
  aNomDeCopie(nom) && (SIGNATURES[extensionDe(nom)] ?? []).every((octet, rang) => octets[rang] === octet);

export const estUnPdf = (nom: string, octets: Uint8Array): boolean =>
  extensionDe(nom) === 'pdf' && estUneCopie(nom, octets);

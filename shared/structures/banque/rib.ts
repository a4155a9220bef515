import { z } from 'zod';
import type { CodeRefus } from '../../contrat/erreurs.ts';
import { texteCourt } from '../../referentiel/texte.ts';

/** Largest RIB, in octets (supposé, comptes-structures § 7.2). */
export const RIB_MAX = 4 * 1024 * 1024;

/** Formats of a RIB (supposé), each with what its first octets are. */
const FORMATS: Record<string, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
};
export const EXTENSIONS_DE_RIB = Object.keys(FORMATS);

const extensionDe = (nom: string): string => nom.split('.').at(-1)?.toLowerCase() ?? '';

export const NomDeRib = texteCourt(100);

/** A file already received: its SHA-256, and the name that it had. */
export const RibJoint = z.object({ fichier: z.string().regex(/^[0-9a-f]{64}$/), nom: NomDeRib });

/** What is wrong with a file, by its name and its size in octets. */
export function defautDuRib({ nom, taille }: { nom: string; taille: number }): CodeRefus | undefined {
  if (!Object.hasOwn(FORMATS, extensionDe(nom))) return 'RIB_FORMAT';
  return taille > RIB_MAX ? 'RIB_TROP_GROS' : undefined;
}

/** A file that only has the name of a PDF or of a picture is not one. */
export const estBienUnRib = (nom: string, octets: Uint8Array): boolean =>
  (FORMATS[extensionDe(nom)] ?? []).every((octet, rang) => octets[rang] === octet);

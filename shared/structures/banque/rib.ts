import { z } from 'zod';
import type { CodeRefus } from '../../contrat/erreurs.ts';
import { aNomDeCopie } from '../../referentiel/fichier.ts';
import { texteCourt } from '../../referentiel/texte.ts';

/** Largest RIB, in octets (supposé, comptes-structures § 7.2). */
export const RIB_MAX = 4 * 1024 * 1024;

export const NomDeRib = texteCourt(100);

/** A file already received: its SHA-256, and the name that it had. */
export const RibJoint = z.object({ fichier: z.string().regex(/^[0-9a-f]{64}$/), nom: NomDeRib });

/** What is wrong with a file, by its name and its size in octets. */
export function defautDuRib({ nom, taille }: { nom: string; taille: number }): CodeRefus | undefined {
  if (!aNomDeCopie(nom)) return 'RIB_FORMAT';
  return taille > RIB_MAX ? 'RIB_TROP_GROS' : undefined;
}

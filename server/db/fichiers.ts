import { createHash } from 'node:crypto';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { PieceJointe } from '#shared/factures/facture.ts';
import { estUnPdf } from '#shared/referentiel/fichier.ts';
import type { Base } from './base.ts';
import { octetsDuFichier } from './fichiers.sql.ts';

export const empreinteDe = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

/** The name alone, without its folder. PJ_NOM, PJ_EXTENSION and what any text may be refused for. */
export function nomPropre(nom: string): string {
  const lu = PieceJointe.shape.nom.safeParse(nom.split(/[/\\]/).at(-1));
  if (lu.success) return lu.data;
  throw new ErreurMetier(Object.values(champsRefuses(lu.error))[0] ?? 'PJ_NOM');
}

export type FichierNomme = { octets: Uint8Array; nom: string; type: string };

/** A file to download. Said to be a PDF only when it is one: a browser opens nothing else from here. INTROUVABLE. */
export function fichierNomme(db: Base, empreinte: string, nom: string): FichierNomme {
  const octets = octetsDuFichier(db, empreinte);
  if (!octets) throw new ErreurMetier('INTROUVABLE');
  return { octets, nom, type: estUnPdf(nom, octets) ? 'application/pdf' : 'application/octet-stream' };
}

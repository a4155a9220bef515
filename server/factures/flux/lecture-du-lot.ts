import { setImmediate as laisserPasser } from 'node:timers/promises';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { FACTURES_MAX, LIGNES_DU_FLUX_MAX } from '#shared/factures/flux/limites.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import { confier } from '../atelier/atelier.ts';
import { reconnaitreNature } from '../lecture/format.ts';
import type { FactureDeposee, FichierRecu } from './depose.ts';
import { type MembreLu, rapprocher } from './rapprocher.ts';

type Lecteur = {
  octetsDe(fichier: string): Uint8Array | undefined;
  /** Called after each file. False: nobody waits for it any more. */
  avancer(lus: number): boolean;
};

export const estAvecDonnees = (nom: string): boolean => ['pdf', 'xml'].includes(extensionDe(nom));

/**
 * Reads, one after the other, the files that may be factures: one that cannot be read loses none of the others. Between
 * two, the server answers everybody else.
 */
export async function lireLeLot(
  recus: readonly FichierRecu[],
  { octetsDe, avancer }: Lecteur,
): Promise<{ factures: FactureDeposee[]; ecartes: string[] }> {
  const candidats = recus.filter(({ nom }) => estAvecDonnees(nom));
  const lus: MembreLu[] = [];
  for (const [rang, recu] of candidats.entries()) {
    lus.push({ ...recu, ...(await lireUn(recu.nom, octetsDe(recu.fichier))) });
    await laisserPasser();
    if (lus.reduce((n, { factures }) => n + factures.length, 0) > FACTURES_MAX)
      throw new ErreurMetier('FLUX_TROP_DE_FACTURES');
    if (!avancer(rang + 1)) throw new ErreurMetier('LECTURE_PERDUE');
  }
  const autres = recus.filter(({ nom }) => !estAvecDonnees(nom));
  const lot = rapprocher(lus, autres);
  garderDesLignes(lot.factures);
  return lot;
}

async function lireUn(nom: string, octets: Uint8Array | undefined): Promise<Pick<MembreLu, 'factures' | 'refus'>> {
  if (!octets) throw new ErreurMetier('LECTURE_PERDUE');
  const nature = reconnaitreNature(octets);
  const dit = extensionDe(nom) === 'pdf' ? 'PDF' : 'XML';
  if (nature !== dit) return { factures: [], refus: { code: 'FLUX_NOM_TROMPEUR' } };
  try {
    return { factures: await confier('lireFactures', octets) };
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur;
    const { precision } = erreur.details;
    // The reader has one refusal for all that it cannot read, written for a form that asks for a PDF.
    const code = erreur.code === 'PDF_ILLISIBLE' && dit === 'XML' ? 'XML_ILLISIBLE' : erreur.code;
    return { factures: [], refus: { code, ...(precision && { precision }) } };
  }
}

/** The lines are only shown: a very large flow keeps those of its first factures. */
function garderDesLignes(factures: readonly FactureDeposee[]): void {
  let reste = LIGNES_DU_FLUX_MAX;
  for (const { lu } of factures) {
    if (!lu) continue;
    if (lu.lignes.length > reste) lu.lignes = [];
    reste -= lu.lignes.length;
  }
}

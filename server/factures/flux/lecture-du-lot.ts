import { setImmediate as laisserPasser } from 'node:timers/promises';
import { ErreurMetier, REFUS } from '#shared/contrat/erreurs.ts';
import type { PieceJointe } from '#shared/factures/facture.ts';
import { FACTURES_MAX, LIGNES_DU_FLUX_MAX } from '#shared/factures/flux/limites.ts';
import { defautDeLaPieceJointe } from '#shared/factures/pieces-jointes.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import { confier } from '../atelier/atelier.ts';
import { reconnaitreNature } from '../lecture/format.ts';
import { lirePiecesEmbarquees, type PieceEmbarquee, porteDesPieces } from '../lecture/pieces-embarquees.ts';
import type { FactureDeposee, FichierRecu } from './depose.ts';
import { FACTURE_LISIBLE, type MembreLu, rapprocher } from './rapprocher.ts';

type Lecteur = {
  octetsDe(fichier: string): Uint8Array | undefined;
  /** Keeps the files that a facture carries; their SHA-256, in the same order. */
  garder(pieces: readonly PieceEmbarquee[]): Promise<string[]>;
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
  { octetsDe, garder, avancer }: Lecteur,
): Promise<{ factures: FactureDeposee[]; ecartes: string[] }> {
  const candidats = recus.filter(({ nom }) => estAvecDonnees(nom));
  const lus: MembreLu[] = [];
  for (const [rang, recu] of candidats.entries()) {
    const octets = octetsDe(recu.fichier);
    const lu = { ...recu, ...(await lireUn(recu.nom, octets)) };
    lus.push(octets && lu.factures.length > 0 ? { ...lu, embarquees: await sortirPieces(lu, octets, garder) } : lu);
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

/** What goes with each facture of an XML; what cannot is said, and loses nothing else. */
async function sortirPieces(
  { nom, factures }: Pick<MembreLu, 'nom' | 'factures'>,
  octets: Uint8Array,
  garder: Lecteur['garder'],
): Promise<PieceJointe[][]> {
  if (extensionDe(nom) !== 'xml' || !porteDesPieces(octets)) return [];
  const sorties = await lirePiecesEmbarquees(octets);
  const jointes: PieceJointe[][] = [];
  for (const [rang, { pieces, defauts }] of sorties.entries()) {
    const gardables = pieces.filter((piece) => {
      const defaut = defautDeLaPieceJointe({ nom: piece.nom, taille: piece.octets.byteLength });
      if (defaut) defauts.push(`La pièce « ${piece.nom} » du fichier est laissée de côté : ${REFUS[defaut].message}`);
      return !defaut;
    });
    const empreintes = await garder(gardables);
    factures[rang]?.remarques.push(...defauts);
    jointes.push(gardables.map(({ nom: n, principale }, i) => pieceJointe(n, empreintes[i] ?? '', principale)));
  }
  return jointes;
}

const pieceJointe = (nom: string, fichier: string, principale: boolean): PieceJointe => ({
  fichier,
  nom,
  type: principale ? 'AUTRE' : 'ANNEXE',
  designation: principale ? FACTURE_LISIBLE : undefined,
});

/** The lines are only shown: a very large flow keeps those of its first factures. */
function garderDesLignes(factures: readonly FactureDeposee[]): void {
  let reste = LIGNES_DU_FLUX_MAX;
  for (const { lu } of factures) {
    if (!lu) continue;
    if (lu.lignes.length > reste) lu.lignes = [];
    reste -= lu.lignes.length;
  }
}

import { ecrireZip } from '../suivi/zip.ts';
import { ecrirePivot, type PieceEcrite } from './ecrire-pivot.ts';
import type { FacturePivot, PiecePivot } from './facture-pivot.ts';

/** The octets of the PIVOT file of one facture, each of its files zipped inside. */
export async function produirePivot({ pieces, ...facture }: FacturePivot): Promise<Uint8Array> {
  const ecrites: PieceEcrite[] = [];
  for (const piece of pieces) ecrites.push(await zipper(piece));
  return new TextEncoder().encode(ecrirePivot(facture, ecrites));
}

/** « SIRET_number_pivot.xml » (supposé). */
export const nomDuPivot = ({ fournisseur, numero }: Pick<FacturePivot, 'fournisseur' | 'numero'>): string =>
  `${`${fournisseur.identifiant}_${numero}`.replace(/[^\w+-]+/g, '-')}_pivot.xml`;

async function zipper({ octets, ...piece }: PiecePivot): Promise<PieceEcrite> {
  const zip = await ecrireZip([{ nom: piece.nom, octets }]);
  return { ...piece, contenu: Buffer.from(zip).toString('base64') };
}

import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { DECOMPRESSE_MAX, MEMBRE_MAX } from '#shared/factures/flux/limites.ts';
import { PIECES_JOINTES_MAX } from '#shared/factures/pieces-jointes.ts';
import { LIMITES, ouvrirArchive } from '../flux/archive.ts';
import { analyserXml, attribut, type Noeud, texteDe, tous, XmlIllisible } from './xml.ts';

/** A file that an XML carries in its text: the PDF of the facture, or a complement (api §§ 11, 13.2, 13.5). */
export type PieceEmbarquee = { nom: string; principale: boolean; octets: Uint8Array };
/** Those of one facture, and sentences on those that could not be taken out. */
export type PiecesEmbarquees = { pieces: PieceEmbarquee[]; defauts: string[] };

type Brute = { nom: string; principale: boolean; base64: string; zippee: boolean };

const MARQUE = /BinaryObject|<(?:\w+:)?Contenu[\s>]/;
/** Of a mixed form, where the document goes zipped. */
const ZIP = 'application/zip';
/** A mixed form zips one document at a time. */
const UN_SEUL = { ...LIMITES, membres: 1, total: MEMBRE_MAX };

/** Is it worth opening again? Looked for in the octets, without reading the XML. */
export const porteDesPieces = (octets: Uint8Array): boolean => MARQUE.test(Buffer.from(octets).toString('latin1'));

/** The files that an XML carries, facture by facture, in its order. Nothing for what cannot be read as XML. */
export async function lirePiecesEmbarquees(octets: Uint8Array): Promise<PiecesEmbarquees[]> {
  const factures: PiecesEmbarquees[] = [];
  let reste = DECOMPRESSE_MAX;
  for (const brutes of piecesBrutes(octets)) {
    const sortie: PiecesEmbarquees = { pieces: [], defauts: [] };
    for (const brute of brutes.slice(0, PIECES_JOINTES_MAX)) {
      if (reste > 0) reste -= await sortir(brute, sortie);
      else sortie.defauts.push(`La pièce « ${brute.nom} » du fichier est laissée de côté : il en contient trop.`);
    }
    factures.push(sortie);
  }
  return factures;
}

/** Returns its weight. */
async function sortir({ nom, principale, base64, zippee }: Brute, sortie: PiecesEmbarquees): Promise<number> {
  const octets = new Uint8Array(Buffer.from(base64, 'base64'));
  if (octets.length === 0) {
    sortie.defauts.push(`La pièce « ${nom} » du fichier est vide ou illisible.`);
    return 0;
  }
  try {
    const [seul] = zippee ? await ouvrirArchive(octets, UN_SEUL) : [{ nom, octets }];
    if (!seul) return 0;
    sortie.pieces.push({ nom: nom || seul.nom, principale, octets: seul.octets });
    return seul.octets.byteLength;
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur;
    sortie.defauts.push(`La pièce « ${nom} » du fichier n’a pas pu être ouverte.`);
    return MEMBRE_MAX;
  }
}

function piecesBrutes(octets: Uint8Array): Brute[][] {
  try {
    const { nom, racine } = analyserXml(octets);
    if (nom === 'Invoice' || nom === 'CreditNote') return [duUbl(racine)];
    if (nom === 'CrossIndustryInvoice') return [duCii(racine)];
    return ['CPPFacturePivotUnitaire', 'CPPFactureMixteUnitaire'].flatMap((unitaire) =>
      [...tous(racine, `CPPFactures/${unitaire}`), ...tous(racine, unitaire)].map(duChorus),
    );
  } catch (erreur) {
    if (erreur instanceof XmlIllisible || erreur instanceof ErreurMetier) return [];
    throw erreur;
  }
}

const duUbl = (racine: Noeud): Brute[] =>
  tous(racine, 'AdditionalDocumentReference').flatMap((reference) =>
    tous(reference, 'Attachment/EmbeddedDocumentBinaryObject').flatMap((objet) =>
      brute(objet, { nom: texteDe(reference, 'ID'), principale: texteDe(reference, 'DocumentType') === '01' }),
    ),
  );

/** UNTDID 1001: 380 is the facture itself (connaissance). */
const duCii = (racine: Noeud): Brute[] =>
  tous(racine, 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/AdditionalReferencedDocument').flatMap(
    (reference) =>
      tous(reference, 'AttachmentBinaryObject').flatMap((objet) =>
        brute(objet, {
          nom: texteDe(reference, 'IssuerAssignedID'),
          principale: texteDe(reference, 'TypeCode') === '380',
        }),
      ),
  );

const duChorus = (facture: Noeud): Brute[] =>
  tous(facture, 'PJ').flatMap((piece) => {
    const base64 = texteDe(piece, 'Contenu');
    if (!base64) return [];
    const principale = texteDe(piece, 'TypePJ') === '01';
    return [{ nom: texteDe(piece, 'NomPJ') ?? '', principale, base64, zippee: true }];
  });

function brute(objet: Noeud, { nom, principale }: { nom: string | undefined; principale: boolean }): Brute[] {
  const base64 = texteDe(objet);
  if (!base64) return [];
  const zippee = attribut(objet, 'mimeCode') === ZIP && principale;
  return [{ nom: attribut(objet, 'filename') ?? nom ?? '', principale, base64, zippee }];
}

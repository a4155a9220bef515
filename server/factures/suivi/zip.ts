import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

export type FichierAZipper = {
  nom: string;
  octets: Uint8Array /** Worth compressing: a PDF is not. */;
  comprimer?: boolean;
};

const comprimer = promisify(deflateRaw);

/** Names in UTF-8 (bit 11). */
const DRAPEAUX = 0x0800;
const VERSION = 20;
/** 1 January 1980: a file has no date of its own here, and the same selection gives the same archive. */
const DATE = 0x0021;

type Entree = { nom: Buffer; contenu: Uint8Array; methode: 0 | 8; crc: number; taille: number };

async function preparer({ nom, octets, comprimer: serrer }: FichierAZipper): Promise<Entree> {
  const contenu = serrer ? await comprimer(octets) : octets;
  return { nom: Buffer.from(nom), contenu, methode: serrer ? 8 : 0, crc: crc32(octets), taille: octets.byteLength };
}

/** What a local header and the central directory say alike. */
function commun({ nom, contenu, methode, crc, taille }: Entree): Buffer {
  const b = Buffer.alloc(26);
  b.writeUInt16LE(VERSION, 0);
  b.writeUInt16LE(DRAPEAUX, 2);
  b.writeUInt16LE(methode, 4);
  b.writeUInt16LE(0, 6);
  b.writeUInt16LE(DATE, 8);
  b.writeUInt32LE(crc, 10);
  b.writeUInt32LE(contenu.byteLength, 14);
  b.writeUInt32LE(taille, 18);
  b.writeUInt16LE(nom.byteLength, 22);
  return b;
}

const mot = (valeur: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32LE(valeur);
  return b;
};

/** An archive that every system opens (APPNOTE 2.0): far below the 4 Go and 65 535 files where another format begins. */
export async function ecrireZip(fichiers: readonly FichierAZipper[]): Promise<Uint8Array> {
  const morceaux: Uint8Array[] = [];
  const repertoire: Uint8Array[] = [];
  let place = 0;
  for (const fichier of fichiers) {
    const entree = await preparer(fichier);
    const entete = [mot(0x04034b50), commun(entree), entree.nom];
    // Version that made it, then the same; no comment, no attribute, first disk.
    const debut = Buffer.alloc(6);
    debut.writeUInt32LE(0x02014b50);
    debut.writeUInt16LE(VERSION, 4);
    repertoire.push(debut, commun(entree), Buffer.alloc(10), mot(place), entree.nom);
    morceaux.push(...entete, entree.contenu);
    place += tailleDe(entete) + entree.contenu.byteLength;
  }
  const fin = Buffer.alloc(22);
  fin.writeUInt32LE(0x06054b50);
  fin.writeUInt16LE(fichiers.length, 8);
  fin.writeUInt16LE(fichiers.length, 10);
  fin.writeUInt32LE(tailleDe(repertoire), 12);
  fin.writeUInt32LE(place, 16);
  return Buffer.concat([...morceaux, ...repertoire, fin]);
}

const tailleDe = (morceaux: readonly Uint8Array[]): number => morceaux.reduce((n, m) => n + m.byteLength, 0);

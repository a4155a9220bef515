import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export type EntreeDArchive = {
  nom: string;
  contenu: Buffer | string;
  /** What a hostile hand would write instead. */
  drapeaux?: number;
  droits?: number;
  taille?: number;
  place?: number;
  genre?: string;
};

/** A zip, as a person makes it, or with the lies of its entries. */
export function ecrireZip(entrees: readonly EntreeDArchive[]): Buffer {
  const morceaux: Buffer[] = [];
  const liste: Buffer[] = [];
  let place = 0;
  for (const entree of entrees) {
    const contenu = Buffer.from(entree.contenu);
    const comprime = deflateRawSync(contenu);
    const nom = Buffer.from(entree.nom);
    const commun = Buffer.alloc(26);
    commun.writeUInt16LE(20, 0);
    commun.writeUInt16LE(entree.drapeaux ?? 0x800, 2);
    commun.writeUInt16LE(8, 4);
    commun.writeUInt32LE(crc32(contenu), 10);
    commun.writeUInt32LE(comprime.length, 14);
    commun.writeUInt32LE(entree.taille ?? contenu.length, 18);
    commun.writeUInt16LE(nom.length, 22);
    const tete = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), commun, nom, comprime]);
    const suite = Buffer.alloc(14);
    suite.writeUInt32LE(((entree.droits ?? 0o100644) << 16) >>> 0, 6);
    suite.writeUInt32LE(entree.place ?? place, 10);
    liste.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), commun, suite, nom]));
    morceaux.push(tete);
    place += tete.length;
  }
  const centrale = Buffer.concat(liste);
  const fin = Buffer.alloc(22);
  fin.writeUInt32LE(0x06054b50, 0);
  fin.writeUInt16LE(entrees.length, 8);
  fin.writeUInt16LE(entrees.length, 10);
  fin.writeUInt32LE(centrale.length, 12);
  fin.writeUInt32LE(place, 16);
  return Buffer.concat([...morceaux, centrale, fin]);
}

/** A tar.gz, likewise. */
export function ecrireTarGz(entrees: readonly EntreeDArchive[]): Buffer {
  const blocs = entrees.flatMap((entree) => {
    const contenu = Buffer.from(entree.contenu);
    const entete = Buffer.alloc(512);
    entete.write(entree.nom, 0, 100);
    entete.write('0000644\0', 100);
    entete.write(`${(entree.taille ?? contenu.length).toString(8).padStart(11, '0')}\0`, 124);
    entete.write('        ', 148);
    entete.write(entree.genre ?? '0', 156);
    entete.write('ustar\x0000', 257);
    const somme = entete.reduce((total, octet) => total + octet, 0);
    entete.write(`${somme.toString(8).padStart(6, '0')}\0 `, 148);
    return [entete, contenu, Buffer.alloc((512 - (contenu.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocs, Buffer.alloc(1024)]));
}

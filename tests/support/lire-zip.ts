import { inflateRawSync } from 'node:zlib';

/** The files of an archive, read from its central directory, as any other program would. */
export function lireZip(octets: Buffer): Map<string, Buffer> {
  const fin = octets.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const fichiers = new Map<string, Buffer>();
  let place = octets.readUInt32LE(fin + 16);
  for (let i = 0; i < octets.readUInt16LE(fin + 10); i++) {
    const methode = octets.readUInt16LE(place + 10);
    const serre = octets.readUInt32LE(place + 20);
    const [nom, plus, commentaire] = [28, 30, 32].map((rang) => octets.readUInt16LE(place + rang)) as [
      number,
      number,
      number,
    ];
    const local = octets.readUInt32LE(place + 42);
    const debut = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const contenu = octets.subarray(debut, debut + serre);
    fichiers.set(
      octets.subarray(place + 46, place + 46 + nom).toString(),
      methode === 8 ? inflateRawSync(contenu) : contenu,
    );
    place += 46 + nom + plus + commentaire;
  }
  return fichiers;
}

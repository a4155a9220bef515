// Runs in its own thread: an archive made to swell or to freeze its reader only stops this thread.
const { createHash } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
const { crc32, gunzipSync, inflateRawSync } = require('node:zlib');

/** The archive that is being opened. */
let octets;
let limites;

/** Why the archive is refused: code of the catalogue. */
class Refus extends Error {}
const refuser = (code) => {
  throw new Refus(code);
};

const ZIP = 0x04034b50;
const FIN_DE_ZIP = 0x06054b50;
const ENTREE_DE_ZIP = 0x02014b50;
const COMMENTAIRE_MAX = 0xffff;
const BLOC = 512;

/** What systems add by themselves. */
const A_OUBLIER = /(^|\/)(__MACOSX(\/|$)|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
const ARCHIVE = /\.(zip|7z|rar|gz|tgz|tar|bz2|xz)$/i;
/** These formats are zips of their own. */
const BUREAUTIQUE = /\.(docx|xlsx|pptx|odt|ods|odp)$/i;

/** Octets that may still come out, all files together. */
let reste = 0;

function compter(taille) {
  reste -= taille;
  if (taille > limites.membre || reste < 0) refuser('ARCHIVE_TROP_GROSSE');
}

function refuserGonflement(comprime, gonfle) {
  if (gonfle > limites.gonflementLibre && gonfle > comprime * limites.ratio) refuser('ARCHIVE_TROP_GROSSE');
}

/** Path as it is written → its last name; nothing for what is not to be read. A path that leads outside is refused. */
function nomDe(chemin) {
  const net = chemin.replaceAll('\\', '/');
  if (net.includes('\0') || net.startsWith('/') || /^[A-Za-z]:/.test(net) || net.split('/').includes('..'))
    refuser('ARCHIVE_DANGEREUSE');
  return net.endsWith('/') || A_OUBLIER.test(net) ? undefined : net.split('/').at(-1);
}

function membre(nom, contenu) {
  const dedans = contenu.length > 4 && (contenu.readUInt32LE(0) === ZIP || contenu.readUInt16BE(0) === 0x1f8b);
  if (ARCHIVE.test(nom) || (dedans && !BUREAUTIQUE.test(nom))) refuser('ARCHIVE_IMBRIQUEE');
  return { nom, octets: Uint8Array.from(contenu), sha256: createHash('sha256').update(contenu).digest('hex') };
}

// Zip

/** The first half of code page 850, where French accents are: what older zippers write. */
const CP850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ';

function texteDuZip(brut) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(brut);
  } catch {
    return Array.from(brut, (o) => (o < 128 ? String.fromCharCode(o) : (CP850[o - 128] ?? '_'))).join('');
  }
}

function finDuZip() {
  const depuis = Math.max(0, octets.length - 22 - COMMENTAIRE_MAX);
  for (let i = octets.length - 22; i >= depuis; i--) if (octets.readUInt32LE(i) === FIN_DE_ZIP) return i;
  return refuser('ARCHIVE_ILLISIBLE');
}

/** The list at the end of the zip is what counts: what it does not name does not exist. */
function lireZip() {
  const fin = finDuZip();
  const nombre = octets.readUInt16LE(fin + 10);
  const debut = octets.readUInt32LE(fin + 16);
  // Zip64 is for what is far beyond our limits.
  if (nombre === 0xffff || debut === 0xffffffff) refuser('ARCHIVE_TROP_GROSSE');
  if (nombre > limites.membres) refuser('ARCHIVE_TROP_GROSSE');
  const entrees = [];
  let i = debut;
  for (let n = 0; n < nombre; n++) {
    if (i + 46 > fin || octets.readUInt32LE(i) !== ENTREE_DE_ZIP) refuser('ARCHIVE_ILLISIBLE');
    const longueurs = [28, 30, 32].map((o) => octets.readUInt16LE(i + o));
    entrees.push({
      parUnix: octets[i + 5] === 3,
      drapeaux: octets.readUInt16LE(i + 8),
      methode: octets.readUInt16LE(i + 10),
      crc: octets.readUInt32LE(i + 16),
      comprime: octets.readUInt32LE(i + 20),
      gonfle: octets.readUInt32LE(i + 24),
      droits: octets.readUInt32LE(i + 38) >>> 16,
      place: octets.readUInt32LE(i + 42),
      chemin: texteDuZip(octets.subarray(i + 46, i + 46 + longueurs[0])),
    });
    i += 46 + longueurs[0] + longueurs[1] + longueurs[2];
  }
  refuserChevauchements(entrees, debut);
  return entrees.flatMap(lireEntree);
}

/** Files that share their octets make a small zip swell without end. */
function refuserChevauchements(entrees, fin) {
  const parPlace = [...entrees].sort((a, b) => a.place - b.place);
  parPlace.forEach((entree, n) => {
    const suivante = parPlace[n + 1]?.place ?? fin;
    if (entree.place + 30 + entree.comprime > suivante) refuser('ARCHIVE_DANGEREUSE');
  });
}

function lireEntree({ parUnix, drapeaux, methode, crc, comprime, gonfle, droits, place, chemin }) {
  if (parUnix && (droits & 0o170000) === 0o120000) refuser('ARCHIVE_DANGEREUSE');
  const nom = nomDe(chemin);
  if (nom === undefined) return [];
  if (drapeaux & 1) refuser('ARCHIVE_PROTEGEE');
  if (place + 30 > octets.length || octets.readUInt32LE(place) !== ZIP) refuser('ARCHIVE_ILLISIBLE');
  const donnees = place + 30 + octets.readUInt16LE(place + 26) + octets.readUInt16LE(place + 28);
  compter(gonfle);
  refuserGonflement(comprime, gonfle);
  const contenu = degonfler(octets.subarray(donnees, donnees + comprime), methode, gonfle);
  if (contenu.length !== gonfle || crc32(contenu) !== crc) refuser('ARCHIVE_ILLISIBLE');
  return [membre(nom, contenu)];
}

function degonfler(comprime, methode, taille) {
  if (methode === 0) return comprime;
  if (methode !== 8) return refuser('ARCHIVE_ILLISIBLE');
  try {
    // One octet more than announced is already a lie.
    return inflateRawSync(comprime, { maxOutputLength: taille + 1 });
  } catch {
    return refuser('ARCHIVE_ILLISIBLE');
  }
}

// Tar, in gzip

function lireTarGz() {
  const tar = gonflerGzip();
  refuserGonflement(octets.length, tar.length);
  const membres = [];
  let nombre = 0;
  let long;
  for (let i = 0; i + BLOC <= tar.length && tar[i] !== 0; ) {
    const entete = tar.subarray(i, i + BLOC);
    if (!sommeJuste(entete)) refuser('ARCHIVE_ILLISIBLE');
    const taille = nombreDuTar(entete.subarray(124, 136));
    const contenu = tar.subarray(i + BLOC, i + BLOC + taille);
    if (contenu.length !== taille) refuser('ARCHIVE_ILLISIBLE');
    i += BLOC + Math.ceil(taille / BLOC) * BLOC;
    const genre = String.fromCharCode(entete[156] || 0x30);
    if (genre === 'L' || genre === 'x') long = cheminLong(genre, contenu) ?? long;
    else if (genre === '0') {
      if (++nombre > limites.membres) refuser('ARCHIVE_TROP_GROSSE');
      const nom = nomDe(long ?? cheminCourt(entete));
      long = undefined;
      if (nom === undefined) continue;
      compter(taille);
      membres.push(membre(nom, contenu));
    } else if (genre === '5') {
      nomDe(long ?? cheminCourt(entete));
      long = undefined;
    } else if (genre !== 'g') refuser('ARCHIVE_DANGEREUSE');
  }
  return membres;
}

function gonflerGzip() {
  try {
    return gunzipSync(octets, { maxOutputLength: limites.total + limites.membres * 3 * BLOC });
  } catch (erreur) {
    return refuser(erreur instanceof RangeError ? 'ARCHIVE_TROP_GROSSE' : 'ARCHIVE_ILLISIBLE');
  }
}

function sommeJuste(entete) {
  const dite = nombreDuTar(entete.subarray(148, 156));
  let somme = 8 * 0x20;
  for (let i = 0; i < BLOC; i++) if (i < 148 || i >= 156) somme += entete[i];
  return somme === dite;
}

function nombreDuTar(champ) {
  const texte = champ
    .toString('latin1')
    .replace(/[\0 ]+$/g, '')
    .trim();
  if (texte === '') return 0;
  return /^[0-7]+$/.test(texte) ? Number.parseInt(texte, 8) : refuser('ARCHIVE_ILLISIBLE');
}

const texteDuTar = (champ) => {
  const fin = champ.indexOf(0);
  return texteDuZip(fin === -1 ? champ : champ.subarray(0, fin));
};

function cheminCourt(entete) {
  const prefixe = entete.subarray(257, 262).toString('latin1') === 'ustar' ? texteDuTar(entete.subarray(345, 500)) : '';
  const nom = texteDuTar(entete.subarray(0, 100));
  return prefixe ? `${prefixe}/${nom}` : nom;
}

/** GNU writes a long path as a file of its own, the others as an attribute. */
function cheminLong(genre, contenu) {
  if (genre === 'L') return texteDuTar(contenu);
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(contenu.toString('utf8'))?.[1];
}

function ouvrir() {
  const signature = octets.length > 30 ? octets.readUInt32LE(0) : 0;
  if ((signature & 0xffff) === 0x8b1f) return lireTarGz();
  return signature === ZIP ? lireZip() : refuser('ARCHIVE_ILLISIBLE');
}

parentPort.on('message', (demande) => {
  limites = demande.limites;
  reste = limites.total;
  octets = Buffer.from(demande.octets.buffer, demande.octets.byteOffset, demande.octets.byteLength);
  try {
    const membres = ouvrir();
    // The caller takes the octets over: they are not copied once more.
    parentPort.postMessage(
      { membres },
      membres.map((m) => m.octets.buffer),
    );
  } catch (erreur) {
    // An offset that leads outside the file is an archive that is damaged.
    if (!(erreur instanceof Refus) && !(erreur instanceof RangeError)) throw erreur;
    parentPort.postMessage({ refus: erreur instanceof Refus ? erreur.message : 'ARCHIVE_ILLISIBLE' });
  } finally {
    octets = undefined;
  }
});

import { constants, inflateSync } from 'node:zlib';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';

/** What the readable streams of an invoice may weigh once inflated, in octets. */
const POIDS_MAX = 40 * 1024 * 1024;
const FLUX_MAX = 20_000;

/**
 * A few kilobytes can inflate to gigabytes and freeze the reader: measures first, and refuses.
 * Images are left out, they are never decoded here.
 */
export function refuserPdfExplosif(octets: Uint8Array): void {
  const tampon = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  let reste = POIDS_MAX;
  let flux = 0;
  for (let i = tampon.indexOf('stream'); i !== -1; i = tampon.indexOf('stream', i + 6)) {
    if (tampon.subarray(i - 3, i).toString('latin1') === 'end') continue;
    if (++flux > FLUX_MAX) throw new ErreurMetier('PDF_ILLISIBLE');
    const entete = dictionnaireAvant(tampon, i);
    if (/\/Subtype\s*\/Image/.test(entete)) continue;
    if ((entete.match(/\/(Flate|LZW|RunLength)Decode|\/(Fl|LZW|RL)\b/g) ?? []).length > 1) {
      throw new ErreurMetier('PDF_ILLISIBLE');
    }
    reste -= poidsDecompresse(tampon.subarray(debutDesDonnees(tampon, i)), reste);
    if (reste < 0) throw new ErreurMetier('PDF_ILLISIBLE');
  }
}

function dictionnaireAvant(tampon: Buffer, position: number): string {
  const texte = tampon.subarray(Math.max(0, position - 600), position).toString('latin1');
  return texte.slice(texte.lastIndexOf(' obj') + 1);
}

function debutDesDonnees(tampon: Buffer, position: number): number {
  const debut = position + 6;
  if (tampon[debut] === 0x0d) return tampon[debut + 1] === 0x0a ? debut + 2 : debut + 1;
  return tampon[debut] === 0x0a ? debut + 1 : debut;
}

/** Octets once inflated; more than `max` when it does not fit; 0 when these are not Flate data. */
function poidsDecompresse(donnees: Buffer, max: number): number {
  if (((donnees[0] ?? 0) & 0x0f) !== 8) return 0;
  try {
    return inflateSync(donnees, { maxOutputLength: Math.max(max, 1), finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (erreur) {
    return erreur instanceof RangeError ? max + 1 : 0;
  }
}

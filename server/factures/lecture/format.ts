export type NatureFichier = 'PDF' | 'XML' | 'AUTRE';

/** How far a PDF header may be from the first byte: other readers tolerate 1,024. */
const ENTETE_PDF_MAX = 1024;

/** Recognises a file by its bytes, never by its name (api § 13.1). */
export function reconnaitreNature(octets: Uint8Array): NatureFichier {
  const debut = Buffer.from(octets.subarray(0, ENTETE_PDF_MAX)).toString('latin1');
  if (debut.startsWith('%PDF-')) return 'PDF';
  const sansMarque = debut.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  if (/^\s*<[?!A-Za-z_]/.test(sansMarque)) return 'XML';
  return debut.includes('%PDF-') ? 'PDF' : 'AUTRE';
}

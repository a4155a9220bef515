import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

export const MENTION_EXERCICE = "DOCUMENT D'EXERCICE – SANS VALEUR";
const AUBERGINE = '#3f1d3a';
const BANDEAU_HAUTEUR = 26;

type Entete = {
  titre: string;
  sujet: string;
  auteur: string;
  /** Instant written as creation date: never the clock, so that the same input gives the same octets. */
  date: Date;
  etiquete: boolean;
  /** PDF/A-3: every font is embedded, under the name of the standard one whose place it takes. */
  archivable?: boolean;
};

/**
 * An empty A4 document in French, dated by its content and not by the clock. The library comes with the first one: it
 * is a third of what is to be loaded, and the server starts without it.
 */
export async function creerPdf({ titre, sujet, auteur, date, etiquete, archivable }: Entete): Promise<Pdf> {
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    ...(archivable && { subset: 'PDF/A-3b', font: null as unknown as string }),
    size: 'A4',
    margin: 50,
    pdfVersion: '1.7',
    lang: 'fr-FR',
    displayTitle: true,
    tagged: etiquete,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: pourMetadonnees(titre),
      Subject: pourMetadonnees(sujet),
      Author: pourMetadonnees(auteur),
      Creator: 'Chorale',
      Producer: 'Chorale',
      CreationDate: date,
      ModDate: date,
    },
  });
  if (archivable) incorporerPolices(pdf);
  return pdf;
}

function incorporerPolices(pdf: Pdf): void {
  for (const [nom, graisse] of [
    ['Helvetica', 400],
    ['Helvetica-Bold', 700],
  ] as const) {
    const police = `@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-${graisse}-normal.woff`;
    pdf.registerFont(nom, readFileSync(createRequire(import.meta.url).resolve(police)));
  }
}

/** The library writes these texts into XML as they are. */
function pourMetadonnees(texte: string): string {
  return imprimable(texte).replace(/[<>&]/g, ' ');
}

/** Ends the document; every page must have been dressed before. */
export function enOctets(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resoudre, rejeter) => {
    const morceaux: Uint8Array[] = [];
    pdf.on('data', (morceau: Uint8Array) => morceaux.push(morceau));
    pdf.on('end', () => resoudre(Uint8Array.from(Buffer.concat(morceaux))));
    pdf.on('error', rejeter);
    pdf.end();
  });
}

/** Writes the watermark across each page, and the band « SIMULATEUR » when asked (design § 5). */
export function habillerPages(pdf: Pdf, { bandeau }: { bandeau: boolean }): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    // Artifact: a screen reader says the mention once, in the body, not at each page.
    pdf.markContent('Artifact', { type: 'Layout' });
    poserFiligrane(pdf);
    if (bandeau) poserBandeau(pdf);
    pdf.endMarkedContent();
  }
}

function poserFiligrane(pdf: Pdf): void {
  const { width, height } = pdf.page;
  const corps = 38;
  pdf.save();
  pdf.rotate(-52, { origin: [width / 2, height / 2] });
  pdf.font('Helvetica-Bold').fontSize(corps).fillColor(AUBERGINE, 0.11);
  const largeur = pdf.widthOfString(MENTION_EXERCICE);
  pdf.text(MENTION_EXERCICE, (width - largeur) / 2, height / 2 - corps / 2, { lineBreak: false });
  pdf.restore();
  pdf.fillColor('black', 1);
}

function poserBandeau(pdf: Pdf): void {
  const { width } = pdf.page;
  pdf.save();
  pdf.rect(0, 0, width, BANDEAU_HAUTEUR).fill(AUBERGINE);
  pdf.font('Helvetica-Bold').fontSize(12).fillColor('white', 1);
  pdf.text('SIMULATEUR', 50, 8, { lineBreak: false });
  pdf.font('Helvetica').fontSize(8.5);
  pdf.text('Chorale, entraînement au portail Chorus Pro. Sans lien avec l’AIFE ni avec l’État.', 150, 9.5, {
    lineBreak: false,
  });
  pdf.restore();
}

const HORS_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Keeps what the standard fonts can draw; the rest becomes « ? ». */
export function imprimable(texte: string): string {
  return [
    ...texte
      .normalize('NFC')
      .replace(/[\u2009\u202f]/g, '\u00a0')
      .replace(/\u2212/g, '-')
      .replace(/\s/g, (b) => (b === '\u00a0' ? b : ' ')),
  ]
    .map((c) => (/[\x20-\x7e\u00a0-\u00ff]/.test(c) || HORS_LATIN_1.includes(c) ? c : '?'))
    .join('');
}

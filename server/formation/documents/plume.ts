import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { imprimable, type Pdf } from '../../factures/pdf/habillage.ts';

export type Style = { corps?: number; gras?: boolean; couleur?: string };
/** `x` is the left edge, or the right edge when `droite`. `y` is the top of the text. */
export type Place = { x: number; y: number; droite?: boolean };

/** What draws an invoice: true text, or the same page as a scan shows it. */
export type Plume = {
  ecrire(texte: string, place: Place, style?: Style): void;
  largeur(texte: string, style?: Style): number;
  cadre(x: number, y: number, taille: { l: number; h: number; fond: string }): void;
  filet(x1: number, y: number, x2: number): void;
};

export function plumeTexte(pdf: Pdf): Plume {
  const regler = ({ corps = 9, gras = false, couleur = '#111111' }: Style) =>
    pdf
      .font(gras ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(corps)
      .fillColor(couleur);
  const largeur = (texte: string, style: Style = {}) => regler(style).widthOfString(imprimable(texte));
  return {
    largeur,
    ecrire(texte, { x, y, droite }, style = {}) {
      const gauche = droite ? x - largeur(texte, style) : x;
      regler(style).text(imprimable(texte), gauche, y, { lineBreak: false });
    },
    ...traits(pdf),
  };
}

/** Glyphs drawn as shapes: legible to a person, and not one character to extract. */
export function plumeTracee(pdf: Pdf): Plume {
  const polices = { normal: ouvrirPolice(pdf, 400), gras: ouvrirPolice(pdf, 700) };
  const police = (style: Style) => (style.gras ? polices.gras : polices.normal);
  const echelle = (style: Style) => ((style.corps ?? 9) * 0.86) / police(style).unitsPerEm;
  const largeur = (texte: string, style: Style = {}) =>
    police(style)
      .layout(imprimable(texte))
      .positions.reduce((s, p) => s + p.xAdvance, 0) * echelle(style);
  return {
    largeur,
    ecrire(texte, { x, y, droite }, style = {}) {
      const { glyphs, positions } = police(style).layout(imprimable(texte));
      pdf.save();
      pdf.translate(droite ? x - largeur(texte, style) : x, y + (style.corps ?? 9) * 0.82);
      pdf.scale(echelle(style), -echelle(style)).fillColor(style.couleur ?? '#2b2b2b');
      glyphs.forEach((glyphe, i) => {
        const trace = glyphe.path.toSVG();
        if (trace !== '') pdf.path(trace).fill();
        pdf.translate(positions[i]?.xAdvance ?? 0, 0);
      });
      pdf.restore();
    },
    ...traits(pdf),
  };
}

function traits(pdf: Pdf): Pick<Plume, 'cadre' | 'filet'> {
  return {
    cadre: (x, y, { l, h, fond }) => void pdf.rect(x, y, l, h).fill(fond),
    filet: (x1, y, x2) => void pdf.lineWidth(0.6).strokeColor('#777777').moveTo(x1, y).lineTo(x2, y).stroke(),
  };
}

type Police = {
  unitsPerEm: number;
  layout(texte: string): { glyphs: { path: { toSVG(): string } }[]; positions: { xAdvance: number }[] };
};

/** The PDF library opens the font for us; its types do not show the outlines. */
function ouvrirPolice(pdf: Pdf, graisse: 400 | 700): Police {
  const nom = `@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-${graisse}-normal.woff`;
  const fichier = createRequire(import.meta.url).resolve(nom);
  pdf.font(readFileSync(fichier));
  return (pdf as unknown as { _font: { font: Police } })._font.font;
}

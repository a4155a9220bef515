import { imprimable, type Pdf } from './habillage.ts';

export const GAUCHE = 45;
export const DROITE = 550;
const HAUT = 48;
const BAS = 780;
const DOUX = '#4c453f';

export type Trait = { corps?: number; gras?: boolean; doux?: boolean };
/** `droite`: aligned on the right of its width. */
export type Boite = { x: number; largeur: number; droite?: boolean };
export type Cellule = { texte: string; boite: Boite };

type Rang = { cellules: readonly Cellule[]; trait: Trait; hauteur: number };

type Role = 'H1' | 'H2' | 'P' | 'TH' | 'TD';

/** A page that is written from top to bottom, with the tags that a screen reader follows. */
export class Feuille {
  readonly pdf: Pdf;
  readonly #racine: PDFKit.PDFStructureElement;
  #parent: PDFKit.PDFStructureElement;
  y = HAUT;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    pdf.addPage({ size: 'A4', margin: 0 });
    this.#racine = pdf.struct('Document');
    this.#parent = this.#racine;
    pdf.addStructure(this.#racine);
  }

  finir(): void {
    this.#racine.end();
  }

  /** Is there room for that much? Otherwise another page begins. True when one did. */
  reserver(hauteur: number): boolean {
    if (this.y + hauteur <= BAS) return false;
    this.pdf.addPage({ size: 'A4', margin: 0 });
    this.y = HAUT;
    return true;
  }

  hauteur(texte: string, largeur: number, trait: Trait = {}): number {
    this.#regler(trait);
    return this.pdf.heightOfString(imprimable(texte), { width: largeur });
  }

  /** One text where it is told, without moving. Returns the height it took. */
  poser(role: Role, cellule: Cellule, trait: Trait = {}): number {
    this.#ecrire(role, cellule, trait);
    return this.hauteur(cellule.texte, cellule.boite.largeur, trait);
  }

  #ecrire(role: Role, { texte, boite }: Cellule, trait: Trait): void {
    const { y } = this;
    this.#parent.add(
      this.pdf.struct(role, {}, () => {
        this.#regler(trait);
        this.pdf.text(imprimable(texte), boite.x, y, {
          width: boite.largeur,
          align: boite.droite ? 'right' : 'left',
        });
      }),
    );
  }

  /** A paragraph over the whole width, or in a box, then on to the next. */
  paragraphe(texte: string, trait: Trait = {}, boite: Boite = { x: GAUCHE, largeur: DROITE - GAUCHE }): void {
    this.reserver(this.hauteur(texte, boite.largeur, trait));
    this.y += this.poser('P', { texte, boite }, trait) + 2;
  }

  titre(role: 'H1' | 'H2', texte: string, boite: Boite = { x: GAUCHE, largeur: DROITE - GAUCHE }): void {
    const trait = role === 'H1' ? { corps: 17, gras: true } : { corps: 9.5, gras: true };
    this.reserver(role === 'H1' ? 30 : 40);
    this.y += this.poser(role, { texte, boite }, trait) + 3;
  }

  /** Rows of cells; the first one is repeated at the top of each page. */
  tableau(entete: readonly Cellule[], rangs: readonly (readonly Cellule[])[], trait: Trait = { corps: 7.5 }): void {
    const table = this.pdf.struct('Table');
    this.#racine.add(table);
    const titres = this.#mesurer(entete, { ...trait, gras: true });
    this.#rang(table, 'TH', titres);
    for (const cellules of rangs) {
      const rang = this.#mesurer(cellules, trait);
      if (this.reserver(rang.hauteur)) this.#rang(table, 'TH', titres);
      this.#rang(table, 'TD', rang);
    }
    table.end();
    this.y += 6;
  }

  #rang(table: PDFKit.PDFStructureElement, role: 'TH' | 'TD', { cellules, trait, hauteur }: Rang): void {
    const rang = this.pdf.struct('TR');
    table.add(rang);
    this.#parent = rang;
    if (role === 'TH') this.fond(hauteur);
    for (const cellule of cellules) this.#ecrire(role, cellule, trait);
    this.#parent = this.#racine;
    rang.end();
    this.y += hauteur;
    this.filet();
    this.y += 3;
  }

  /** As high as its highest cell. */
  #mesurer(cellules: readonly Cellule[], trait: Trait): Rang {
    const hauteur = Math.max(...cellules.map(({ texte, boite }) => this.hauteur(texte, boite.largeur, trait))) + 2;
    return { cellules, trait, hauteur };
  }

  filet(gauche = GAUCHE, droite = DROITE): void {
    this.decor(() =>
      this.pdf.lineWidth(0.5).strokeColor('#8a7f74').moveTo(gauche, this.y).lineTo(droite, this.y).stroke(),
    );
  }

  fond(hauteur: number, { x, largeur }: Boite = { x: GAUCHE, largeur: DROITE - GAUCHE }): void {
    this.decor(() => this.pdf.rect(x, this.y - 3, largeur, hauteur + 3).fill('#efe9e0'));
  }

  /** What a screen reader does not say. */
  decor(dessiner: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    dessiner();
    this.pdf.endMarkedContent();
  }

  #regler({ corps = 8.5, gras = false, doux = false }: Trait): void {
    this.pdf
      .font(gras ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(corps)
      .fillColor(doux ? DOUX : '#241f1d');
  }
}

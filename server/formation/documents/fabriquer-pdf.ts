import { joindreFacturX } from '../../factures/pdf/facturx.ts';
import type { Profil } from '../../factures/pdf/facturx-tables.ts';
import { creerPdf, enOctets, habillerPages, MENTION_EXERCICE, type Pdf } from '../../factures/pdf/habillage.ts';
import { dessinerFacture } from './dessiner-facture.ts';
import { ecrireCii } from './ecrire-cii.ts';
import type { FactureExercice } from './facture-exercice.ts';
import { MENUISERIE_AUBRAC } from './personnages-factures.ts';
import { plumeTexte, plumeTracee } from './plume.ts';

/** The invoice as a plain text PDF. */
export async function fabriquerPdfTexte(facture: FactureExercice): Promise<Uint8Array> {
  const pdf = await ouvrir(facture);
  dessinerFacture(plumeTexte(pdf), facture);
  return fermer(pdf);
}

/** The same with its data inside: `factur-x.xml`, declared in the XMP. `xml` stands in for the true one in tests. */
export async function fabriquerFacturX(facture: FactureExercice, profil: Profil, xml = ecrireCii(facture, profil)) {
  const pdf = await ouvrir(facture);
  dessinerFacture(plumeTexte(pdf), facture);
  joindreFacturX(pdf, { xml, profil, date: midi(facture.jour) });
  return fermer(pdf);
}

/** A page that looks scanned: shapes only, a little askew, on grey paper. */
export async function fabriquerPdfImage(facture: FactureExercice): Promise<Uint8Array> {
  const pdf = await ouvrir({ ...facture, numero: 'numérisée' });
  const { width, height } = pdf.page;
  pdf.rect(0, 0, width, height).fill('#f1efe9');
  pdf.save();
  pdf.rotate(0.7, { origin: [width / 2, height / 2] });
  const plume = plumeTracee(pdf);
  // The usual watermark is text, and a scan must hold none: drawn, under the rest.
  pdf.save();
  pdf.rotate(-52, { origin: [width / 2, height / 2] });
  const mention = { corps: 40, gras: true, couleur: '#d9d5da' };
  plume.ecrire(
    MENTION_EXERCICE,
    { x: (width - plume.largeur(MENTION_EXERCICE, mention)) / 2, y: height / 2 - 20 },
    mention,
  );
  pdf.restore();
  dessinerFacture(plume, facture);
  pdf.restore();
  poserPoussieres(pdf);
  return enOctets(pdf);
}

async function ouvrir(facture: FactureExercice): Promise<Pdf> {
  const pdf = await creerPdf({
    titre: `${facture.type === 'AVOIR' ? 'Avoir' : 'Facture'} ${facture.numero}`,
    sujet: MENTION_EXERCICE,
    auteur: MENUISERIE_AUBRAC.nom,
    date: midi(facture.jour),
    etiquete: false,
  });
  pdf.addPage({ size: 'A4', margin: 0 });
  return pdf;
}

function fermer(pdf: Pdf): Promise<Uint8Array> {
  habillerPages(pdf, { bandeau: false });
  return enOctets(pdf);
}

function midi(jour: string): Date {
  return new Date(`${jour}T12:00:00Z`);
}

/** Same specks each time: a small congruential series, no chance. */
function poserPoussieres(pdf: Pdf): void {
  let n = 417;
  const suivant = (max: number) => {
    n = (n * 1103515245 + 12345) % 2147483648;
    return (n / 2147483648) * max;
  };
  for (let i = 0; i < 90; i++) {
    pdf.circle(suivant(pdf.page.width), suivant(pdf.page.height), 0.2 + suivant(0.6)).fill('#8d8a83');
  }
}

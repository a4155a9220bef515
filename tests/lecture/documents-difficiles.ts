import PDFDocument from 'pdfkit';
import { creerPdf, enOctets, MENTION_EXERCICE } from '../../server/factures/pdf/habillage.ts';
import { ecrireCii } from '../../server/formation/documents/ecrire-cii.ts';
import { fabriquerFacturX, fabriquerPdfTexte } from '../../server/formation/documents/fabriquer-pdf.ts';
import { FACTURES } from '../../server/formation/documents/factures-aubrac.ts';

/** Files that a deposit must refuse with a sentence, and never with a crash. */
export const DOCUMENTS_DIFFICILES = ['protege', 'tronque', 'xml-dtd', 'trop-long', 'xml-abime'] as const;
export type CleDifficile = (typeof DOCUMENTS_DIFFICILES)[number];

export async function fabriquerDocumentDifficile(cle: CleDifficile, jour: string): Promise<Uint8Array> {
  const facture = FACTURES.lycee(jour);
  switch (cle) {
    case 'protege':
      return pdfProtege({ userPassword: 'ouvrir', ownerPassword: 'modifier' });
    case 'tronque':
      return (await fabriquerPdfTexte(facture)).subarray(0, 900);
    case 'xml-dtd':
      return fabriquerFacturX(facture, 'EN 16931', avecDtd(ecrireCii(facture, 'EN 16931')));
    case 'xml-abime':
      return fabriquerFacturX(facture, 'EN 16931', ecrireCii(facture, 'EN 16931').slice(0, 1200));
    case 'trop-long':
      return pdfDePages(150, jour);
  }
}

/** Encryption draws on chance: these octets differ each time. */
export function pdfProtege(motsDePasse: { userPassword?: string; ownerPassword?: string }): Promise<Uint8Array> {
  const pdf = new PDFDocument({ ...motsDePasse, pdfVersion: '1.7' });
  pdf.text(MENTION_EXERCICE);
  return enOctets(pdf);
}

export async function pdfDePages(nombre: number, jour: string): Promise<Uint8Array> {
  const pdf = await creerPdf({
    titre: 'Document trop long',
    sujet: MENTION_EXERCICE,
    auteur: 'Chorale',
    date: new Date(`${jour}T12:00:00Z`),
    etiquete: false,
  });
  for (let n = 1; n <= nombre; n++) pdf.addPage().text(`${MENTION_EXERCICE}, page ${n}`);
  return enOctets(pdf);
}

function avecDtd(xml: string): string {
  return xml.replace('?>\n', '?>\n<!DOCTYPE facture [<!ENTITY e "dix"><!ENTITY f "&e;&e;&e;">]>\n');
}

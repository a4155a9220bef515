import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { NOMS_XML_JOINT } from './codes.ts';
import { type Extraction, ExtractionManquee, extraireDuPdf } from './pdf-atelier.ts';
import { refuserPdfExplosif } from './pdf-explosif.ts';
import { composerLignes } from './pdf-lignes.ts';

/** Beyond 100 pages it is refused; only ten are read. An invoice takes a tenth of a second. */
const LIMITES = { pages: 100, pagesLues: 10, morceaux: 20_000, dureeMs: 10_000 };

export type ContenuPdf = {
  xml?: Uint8Array;
  /** Lines of text of the first ten pages, columns two spaces apart. */
  lignes: string[];
};

/**
 * Opens a PDF; without its text, which takes most of the time, when only its data are wanted. Throws ErreurMetier:
 * PDF_PROTEGE, PDF_ILLISIBLE, PDF_TROP_LONG.
 */
export async function ouvrirPdf(octets: Uint8Array, { texte = true } = {}): Promise<ContenuPdf> {
  refuserPdfExplosif(octets);
  const limites = texte ? LIMITES : { ...LIMITES, pagesLues: 0 };
  const extraction = await extraireDuPdf(octets, limites).catch(refuser);
  if (extraction.chiffre) throw new ErreurMetier('PDF_PROTEGE');
  if (extraction.nombrePages > LIMITES.pages) throw new ErreurMetier('PDF_TROP_LONG');
  return { xml: xmlDeLaFacture(extraction.xmls), lignes: extraction.pages.flatMap(composerLignes) };
}

function refuser(erreur: unknown): never {
  if (!(erreur instanceof ExtractionManquee)) throw erreur;
  if (erreur.message === 'PasswordException') throw new ErreurMetier('PDF_PROTEGE');
  if (erreur.message !== 'TropLong') throw new ErreurMetier('PDF_ILLISIBLE');
  throw new ErreurMetier('PDF_ILLISIBLE', { precision: 'Sa lecture prend trop de temps.' });
}

/** The invoice XML among the attached ones: by its known name, else the only XML there is (api § 13.1). */
function xmlDeLaFacture(xmls: Extraction['xmls']): Uint8Array | undefined {
  const connu = xmls.find(({ nom }) => NOMS_XML_JOINT.has(nom.toLowerCase()));
  return (connu ?? (xmls.length === 1 ? xmls[0] : undefined))?.octets;
}

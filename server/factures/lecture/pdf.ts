import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { NOMS_XML_JOINT } from './codes.ts';
import { type Extraction, ExtractionManquee, extraireDuPdf } from './pdf-atelier.ts';
import { refuserPdfExplosif } from './pdf-explosif.ts';
import { composerLignes } from './pdf-lignes.ts';

/** Beyond 100 pages it is refused; only ten are read. An invoice takes a tenth of a second. */
const LIMITES = { pages: 100, pagesLues: 10, morceaux: 20_000, dureeMs: 10_000 };

export type ContenuPdf = {
  xml?: Uint8Array;
  /** Name of the file that this XML is, inside the PDF. */
  nomXml?: string;
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
  const joint = xmlDeLaFacture(extraction.xmls);
  return { xml: joint?.octets, nomXml: joint?.nom, lignes: extraction.pages.flatMap(composerLignes) };
}

function refuser(erreur: unknown): never {
  if (!(erreur instanceof ExtractionManquee)) throw erreur;
  if (erreur.message === 'PasswordException') throw new ErreurMetier('PDF_PROTEGE');
  if (erreur.message !== 'TropLong') throw new ErreurMetier('PDF_ILLISIBLE');
  throw new ErreurMetier('PDF_ILLISIBLE', { precision: 'Sa lecture prend trop de temps.' });
}

/** A PDF whose XML bears one of the names of Factur-X; another name is an XML that goes with a PDF. */
export const estNomDeFacturX = (nom: string | undefined): boolean => NOMS_XML_JOINT.has(nom?.toLowerCase() ?? '');

const RACINE_DE_FACTURE = /<(?:[\w.-]+:)?(?:CrossIndustryInvoice|Invoice|CreditNote|CPPFacture\w*)[\s>]/;
const DEBUT = 4096;
const seDitFacture = (octets: Uint8Array): boolean =>
  RACINE_DE_FACTURE.test(Buffer.from(octets.subarray(0, DEBUT)).toString('latin1'));

/** The invoice XML among the attached ones: by its known name, else the only XML, else the one that looks like it. */
function xmlDeLaFacture(xmls: Extraction['xmls']): Extraction['xmls'][number] | undefined {
  const connu = xmls.find(({ nom }) => estNomDeFacturX(nom));
  return connu ?? (xmls.length === 1 ? xmls[0] : xmls.find(({ octets }) => seDitFacture(octets)));
}

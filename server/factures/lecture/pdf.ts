import { getDocumentProxy } from 'unpdf';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { NOMS_XML_JOINT } from './codes.ts';
import { refuserPdfExplosif } from './pdf-explosif.ts';
import { composerLignes, type Morceau } from './pdf-lignes.ts';

const PAGES_MAX = 100;
const PAGES_LUES = 10;
const MORCEAUX_MAX = 20_000;

export type ContenuPdf = {
  xml?: Uint8Array;
  /** Lines of text of the first ten pages, columns two spaces apart. */
  lignes: string[];
};

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Opens a PDF. Throws ErreurMetier: PDF_PROTEGE, PDF_ILLISIBLE, PDF_TROP_LONG. */
export async function ouvrirPdf(octets: Uint8Array): Promise<ContenuPdf> {
  refuserPdfExplosif(octets);
  const document = await charger(octets);
  try {
    if (document.numPages > PAGES_MAX) throw new ErreurMetier('PDF_TROP_LONG');
    const { info } = await document.getMetadata();
    if ('EncryptFilterName' in info && info.EncryptFilterName) throw new ErreurMetier('PDF_PROTEGE');
    return { xml: await xmlJoint(document), lignes: await lireLignes(document) };
  } catch (erreur) {
    throw enRefus(erreur);
  } finally {
    await document.destroy();
  }
}

async function charger(octets: Uint8Array): Promise<Document> {
  try {
    // A copy: the library takes the buffer over. Nothing is fetched, nothing is evaluated.
    return await getDocumentProxy(Uint8Array.from(octets), {
      verbosity: 0,
      enableXfa: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (erreur) {
    throw enRefus(erreur);
  }
}

function enRefus(erreur: unknown): ErreurMetier {
  if (erreur instanceof ErreurMetier) return erreur;
  const nom = erreur instanceof Error ? erreur.name : '';
  return new ErreurMetier(nom === 'PasswordException' ? 'PDF_PROTEGE' : 'PDF_ILLISIBLE');
}

/** The invoice XML among the attached files: by its known name, else the only XML there is (api § 13.1). */
async function xmlJoint(document: Document): Promise<Uint8Array | undefined> {
  const joints: unknown = await document.getAttachments();
  if (typeof joints !== 'object' || joints === null) return undefined;
  const fichiers = Object.values(joints).filter(estFichierJoint);
  const xmls = fichiers.filter((f) => /\.xml$/i.test(f.filename));
  const connu = xmls.find((f) => NOMS_XML_JOINT.has(f.filename.toLowerCase()));
  return (connu ?? (xmls.length === 1 ? xmls[0] : undefined))?.content;
}

function estFichierJoint(valeur: unknown): valeur is { filename: string; content: Uint8Array } {
  if (typeof valeur !== 'object' || valeur === null) return false;
  const { filename, content } = valeur as { filename?: unknown; content?: unknown };
  return typeof filename === 'string' && content instanceof Uint8Array;
}

/** A page that cannot be read is skipped: the others may still say enough. */
async function lireLignes(document: Document): Promise<string[]> {
  const lignes: string[] = [];
  for (let n = 1; n <= Math.min(document.numPages, PAGES_LUES); n++) {
    try {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent();
      lignes.push(...composerLignes(items.slice(0, MORCEAUX_MAX).flatMap(enMorceau)));
      page.cleanup();
    } catch {
      if (n === 1 && document.numPages === 1) return [];
    }
  }
  return lignes;
}

function enMorceau(item: object): Morceau[] {
  if (!('str' in item && 'transform' in item && 'width' in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  // Slanted text is a watermark or a stamp.
  if (Math.abs(b) > Math.abs(a) * 0.1) return [];
  return str.trim() === '' ? [] : [{ texte: str, x, y, largeur: width, corps: Math.hypot(a, b) || 10 }];
}

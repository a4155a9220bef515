// Runs in its own thread: a PDF made to freeze its reader freezes only this thread, which is then stopped.
const { parentPort, workerData } = require('node:worker_threads');
const { getDocumentProxy } = require(workerData.bibliotheque);

parentPort.on('message', async ({ octets, limites }) => {
  let document;
  try {
    document = await getDocumentProxy(octets, {
      verbosity: 0,
      enableXfa: false,
      useWorkerFetch: false,
      useSystemFonts: false,
    });
    const { info } = await document.getMetadata();
    const extraction = {
      nombrePages: document.numPages,
      chiffre: Boolean(info.EncryptFilterName),
      xmls: [],
      pages: [],
    };
    if (!extraction.chiffre && extraction.nombrePages <= limites.pages) {
      extraction.xmls = await xmlsJoints(document);
      extraction.pages = await textes(document, limites);
    }
    parentPort.postMessage({ extraction });
  } catch (erreur) {
    parentPort.postMessage({ erreur: erreur instanceof Error ? erreur.name : 'Error' });
  } finally {
    await document?.destroy();
  }
});

async function xmlsJoints(document) {
  const joints = Object.values((await document.getAttachments()) ?? {});
  return joints
    .filter(({ filename, content }) => /\.xml$/i.test(filename) && content instanceof Uint8Array)
    .map(({ filename, content }) => ({ nom: filename, octets: content }));
}

/** A page that cannot be read is skipped: the others may still say enough. */
async function textes(document, limites) {
  const pages = [];
  for (let n = 1; n <= Math.min(document.numPages, limites.pagesLues); n++) {
    try {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent();
      pages.push(items.slice(0, limites.morceaux).flatMap(enMorceau));
      page.cleanup();
    } catch {
      pages.push([]);
    }
  }
  return pages;
}

function enMorceau({ str, transform, width }) {
  if (typeof str !== 'string' || str.trim() === '') return [];
  const [a, b, , , x, y] = transform;
  // Slanted text is a watermark or a stamp.
  if (Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ texte: str, x, y, largeur: width, corps: Math.hypot(a, b) || 10 }];
}

import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { LIGNES_MAX } from '#shared/factures/facture.ts';
import { FichierLu } from '#shared/factures/fichier-lu.ts';
import { ESPACE_CII, extraireCii } from './cii.ts';
import { composerReleve, nomDuProfil } from './composer.ts';
import { controlerSommes, controlerValeurs, remettreAvoirAuPositif } from './controles.ts';
import { estChorus, extraireCpp } from './cpp.ts';
import type { FactureBrute } from './facture-brute.ts';
import { reconnaitreNature } from './format.ts';
import { FormatNonLu, phraseDuFormatEcarte } from './formats-ecartes.ts';
import { lireTexte } from './heuristique.ts';
import { estNomDeFacturX, ouvrirPdf } from './pdf.ts';
import type { Releve } from './releve.ts';
import { lireSignature, type SignaturePdf } from './signature-pdf.ts';
import { ESPACES_UBL, extraireUbl } from './ubl.ts';
import { analyserXml, XmlIllisible } from './xml.ts';

const XML_JOINT = 'le XML joint au PDF';
const RIEN_RECONNU = 'Aucune donnée n’a pu être reconnue, merci de compléter le formulaire.';

/**
 * Reads a deposited invoice: PDF with or without its XML, or XML alone (api § 13). Needs neither base nor clock.
 * Throws ErreurMetier only: PDF_ILLISIBLE (any file that is no invoice), FORMAT_NON_LU, PDF_PROTEGE, PDF_TROP_LONG, XML_DANGEREUX.
 */
export async function lireFichier(octets: Uint8Array, nom: string): Promise<FichierLu> {
  const nature = reconnaitreNature(octets);
  if (nature === 'PDF') return FichierLu.parse(avecSignature(await lirePdf(octets), lireSignature(octets)));
  if (nature === 'XML') return FichierLu.parse(lireXmlSeul(octets));
  throw new ErreurMetier('PDF_ILLISIBLE', { precision: `« ${nom.slice(0, 80)} » n’est ni un PDF ni un fichier XML.` });
}

/**
 * The invoices of a file of a flow: one, or several in a Chorus XML; none in a PDF without data. Refuses as `lireFichier`
 * does, and XML_ILLISIBLE for the data of a PDF.
 */
export async function lireFactures(octets: Uint8Array): Promise<FichierLu[]> {
  if (reconnaitreNature(octets) !== 'PDF')
    return avecXmlLisible(() => extraireToutes(octets).map(composerXmlSeul)).map((lu) => FichierLu.parse(lu));
  const { xml, nomXml } = await ouvrirPdf(octets, { texte: false });
  if (!xml) return [];
  try {
    const [brute] = extraireToutes(xml);
    return [FichierLu.parse(composerJoint(brute, nomXml))];
  } catch (erreur) {
    if (!(erreur instanceof XmlIllisible)) throw erreur;
    throw new ErreurMetier(codeDe(erreur, 'XML_ILLISIBLE'), { precision: erreur.message });
  }
}

async function lirePdf(octets: Uint8Array): Promise<FichierLu> {
  const { xml, nomXml, lignes } = await ouvrirPdf(octets);
  let alerte: string | undefined;
  if (xml) {
    try {
      const [brute] = extraireToutes(xml);
      return composerJoint(brute, nomXml);
    } catch (erreur) {
      if (!(erreur instanceof XmlIllisible)) throw erreur;
      alerte = `Le XML joint au PDF n’a pas pu être lu. ${erreur.message}`;
    }
  }
  const lu = lignes.length === 0 ? pdfImage() : pdfTexte(lireTexte(lignes));
  if (alerte) lu.remarques.unshift(alerte);
  return lu;
}

function lireXmlSeul(octets: Uint8Array): FichierLu {
  const [brute, ...autres] = avecXmlLisible(() => extraireToutes(octets));
  const lu = composerXmlSeul(brute);
  if (autres.length > 0)
    lu.remarques.push(`Le fichier contient ${autres.length + 1} factures : seule la première est lue ici.`);
  return lu;
}

const composerXmlSeul = (brute: FactureBrute): FichierLu =>
  composer({ format: brute.syntaxe, brute, support: 'le fichier XML' });

function avecXmlLisible<T>(lire: () => T): T {
  try {
    return lire();
  } catch (erreur) {
    if (erreur instanceof XmlIllisible)
      throw new ErreurMetier(codeDe(erreur, 'PDF_ILLISIBLE'), { precision: erreur.message });
    throw erreur;
  }
}

/** A format that is known by its name is refused by it. */
const codeDe = (erreur: XmlIllisible, sinon: CodeRefus): CodeRefus =>
  erreur instanceof FormatNonLu ? 'FORMAT_NON_LU' : sinon;

/** A Factur-X is a CII under its name; anything else is an XML that goes with a PDF (« PDF archive », api § 12.3). */
function composerJoint(brute: FactureBrute, nom: string | undefined): FichierLu {
  if (estNomDeFacturX(nom) && brute.syntaxe === 'CII')
    return composer({ format: 'FACTURX', brute, support: XML_JOINT });
  const lu = composer({ format: 'PDF_XML', brute, support: `« ${nom} », joint au PDF` });
  const remarque = `Ce PDF n’est pas un Factur-X : ses données sont dans « ${nom} », un XML ${NOMS_DES_SYNTAXES[brute.syntaxe]}.`;
  return { ...lu, joint: brute.syntaxe, remarques: [remarque, ...lu.remarques] };
}

const NOMS_DES_SYNTAXES = { CII: 'CII', UBL: 'UBL', CPP: 'Chorus Pro' } as const;

type Toutes = [FactureBrute, ...FactureBrute[]];

function extraireToutes(xml: Uint8Array): Toutes {
  const { nom, espace, racine } = analyserXml(xml);
  if (nom === 'CrossIndustryInvoice' && espace === ESPACE_CII) return [extraireCii(racine, LIGNES_MAX)];
  if (Object.hasOwn(ESPACES_UBL, nom) && espace === ESPACES_UBL[nom]) {
    return [extraireUbl(racine, { estNoteDeCredit: nom === 'CreditNote', lignesMax: LIGNES_MAX })];
  }
  if (estChorus(nom)) {
    const [premiere, ...autres] = extraireCpp(racine, LIGNES_MAX);
    if (premiere) return [premiere, ...autres];
    throw new XmlIllisible('Ce fichier Chorus Pro ne contient aucune facture.');
  }
  const ecarte = phraseDuFormatEcarte({ nom, espace });
  if (ecarte) throw new FormatNonLu(ecarte);
  throw new XmlIllisible('Ce fichier XML n’est pas une facture CII, UBL ou Chorus Pro.');
}

/** What the person is told of the signature; nothing of the one that is not there. */
const PHRASES: Record<Exclude<SignaturePdf, 'ABSENTE'>, string> = {
  INTACTE: 'Ce PDF porte une signature électronique (PAdES), et n’a pas changé depuis.',
  ALTEREE: 'Ce PDF a changé depuis sa signature électronique (PAdES) : elle ne vaut plus rien.',
  COMPLETEE:
    'Ce PDF porte une signature électronique (PAdES). Il a été complété depuis : la partie signée, elle, n’a pas changé.',
  ILLISIBLE: 'Ce PDF porte une signature électronique qui n’a pas pu être vérifiée.',
};

function avecSignature(lu: FichierLu, signature: SignaturePdf): FichierLu {
  if (signature === 'ABSENTE') return lu;
  return { ...lu, signature, remarques: [...lu.remarques, PHRASES[signature]] };
}

type Composition = { format: FichierLu['format']; brute: FactureBrute; support: string };

function composer({ format, brute, support }: Composition): FichierLu {
  const releve = composerReleve(brute, support);
  controlerSommes(releve, brute);
  remettreAvoirAuPositif(releve);
  controlerValeurs(releve);
  if (brute.lignes.length === LIGNES_MAX)
    releve.remarques.push(`Seules les ${LIGNES_MAX} premières lignes ont été lues.`);
  return { format, profil: nomDuProfil(brute.profil), ...(brute.minimale && { minimale: true }), ...releve };
}

function pdfTexte(releve: Releve): FichierLu {
  remettreAvoirAuPositif(releve);
  controlerValeurs(releve);
  if (Object.keys(releve.valeurs).length === 0) releve.remarques.push(RIEN_RECONNU);
  return { format: 'PDF_TEXTE', ...releve };
}

function pdfImage(): FichierLu {
  return { format: 'PDF_IMAGE', valeurs: {}, lignes: [], lieux: {}, remarques: [RIEN_RECONNU] };
}

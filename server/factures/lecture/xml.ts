import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';

/** The largest deposit is 10 Mo (factures § 3.8); an XML that is bigger once out of its PDF is not an invoice. */
const TAILLE_MAX = 10 * 1024 * 1024;
const PROFONDEUR_MAX = 60;
/** Counted on « < »: 10 Mo of empty tags would otherwise take several hundred Mo once parsed. */
const BALISES_MAX = 200_000;
/** A longer tag is a heap of attributes, which takes the parser many seconds. */
const LONGUEUR_BALISE_MAX = 20_000;

export type Noeud = { readonly [cle: string]: unknown };
export type DocumentXml = { nom: string; espace: string; racine: Noeud };

/** Why this XML cannot be read, when it is damaged or too big (not when it is dangerous). */
export class XmlIllisible extends Error {}

const analyseur = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#texte',
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: PROFONDEUR_MAX,
});

/** Reads an XML document into plain objects. Throws ErreurMetier('XML_DANGEREUX') or XmlIllisible. */
export function analyserXml(octets: Uint8Array): DocumentXml {
  if (octets.length > TAILLE_MAX) throw new XmlIllisible('Le fichier XML est trop gros.');
  const texte = decoder(octets);
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(texte)) throw new ErreurMetier('XML_DANGEREUX');
  refuserTropDeBalises(texte);
  const { nom, espace } = elementRacine(texte);
  const racine = analyser(texte)[nom];
  if (!estNoeud(racine)) throw new XmlIllisible('Le fichier XML est vide.');
  return { nom, espace, racine };
}

function analyser(texte: string): Noeud {
  try {
    if (XMLValidator.validate(texte) !== true) throw new XmlIllisible('Le fichier XML est mal formé.');
    return analyseur.parse(texte) as Noeud;
  } catch {
    throw new XmlIllisible('Le fichier XML est mal formé.');
  }
}

/** A byte that the announced encoding does not have would become another character: nothing is guessed. */
function decoder(octets: Uint8Array): string {
  try {
    return new TextDecoder(encodageDe(octets), { fatal: true }).decode(octets);
  } catch {
    throw new XmlIllisible('Le fichier XML n’est pas dans l’encodage qu’il annonce.');
  }
}

function encodageDe(octets: Uint8Array): string {
  const debut = Buffer.from(octets.subarray(0, 200)).toString('latin1');
  if (debut.startsWith('\xFF\xFE') || debut.startsWith('<\0')) return 'utf-16le';
  if (debut.startsWith('\xFE\xFF') || debut.startsWith('\0<')) return 'utf-16be';
  const declare = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(debut)?.[1] ?? 'utf-8';
  return /^(iso-8859-1|iso-8859-15|windows-1252|us-ascii)$/i.test(declare) ? declare : 'utf-8';
}

function refuserTropDeBalises(texte: string): void {
  let n = 0;
  for (let i = texte.indexOf('<'); i !== -1; i = texte.indexOf('<', i + 1)) {
    const fin = texte.indexOf('>', i);
    const longueur = (fin === -1 ? texte.length : fin) - i;
    if (++n > BALISES_MAX || (longueur > LONGUEUR_BALISE_MAX && texte[i + 1] !== '!')) {
      throw new XmlIllisible('Le fichier XML contient trop de balises, ou des balises trop longues.');
    }
    if (fin === -1) return;
  }
}

/** Local name and namespace of the first element: the parser keeps no namespace. */
function elementRacine(texte: string): { nom: string; espace: string } {
  const corps = texte.replace(/^(?:\uFEFF|\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/, '');
  const [, prefixe = '', nom = '', attributs = ''] = /^<(?:([\w.-]+):)?([\w.-]+)([^>]*)>/.exec(corps) ?? [];
  if (nom === '') throw new XmlIllisible('Le fichier XML est mal formé.');
  const declaration = prefixe ? `xmlns:${prefixe}` : 'xmlns';
  for (const [, cle, , valeur = ''] of attributs.matchAll(/([\w:.-]+)\s*=\s*(["'])(.*?)\2/g)) {
    if (cle === declaration) return { nom, espace: valeur.trim() };
  }
  return { nom, espace: '' };
}

function estNoeud(valeur: unknown): valeur is Noeud {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

function enfants(noeud: Noeud, nom: string): Noeud[] {
  if (!Object.hasOwn(noeud, nom)) return [];
  const valeur = noeud[nom];
  return (Array.isArray(valeur) ? valeur : [valeur]).filter(estNoeud);
}

/** Every element at the path, « A/B/C », whatever the repeats on the way. */
export function tous(noeud: Noeud | undefined, chemin: string): Noeud[] {
  let courants = noeud ? [noeud] : [];
  for (const nom of chemin.split('/')) courants = courants.flatMap((n) => enfants(n, nom));
  return courants;
}

export function premier(noeud: Noeud | undefined, chemin: string): Noeud | undefined {
  return tous(noeud, chemin)[0];
}

/** Text of an element, entities of XML itself resolved; undefined when empty. */
export function texteDe(noeud: Noeud | undefined, chemin?: string): string | undefined {
  const cible = chemin === undefined ? noeud : premier(noeud, chemin);
  const brut = cible?.['#texte'];
  return typeof brut === 'string' ? resoudre(brut).trim() || undefined : undefined;
}

export function attribut(noeud: Noeud | undefined, nom: string): string | undefined {
  const brut = noeud?.[`@${nom}`];
  return typeof brut === 'string' ? resoudre(brut).trim() || undefined : undefined;
}

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resoudre(texte: string): string {
  return texte.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (tel, hexa, decimal, nom) => {
    if (nom) return ENTITES[String(nom).toLowerCase()] ?? tel;
    const code = hexa ? Number.parseInt(hexa, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

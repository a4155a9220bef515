/** One character class at a time: code, text or comment. Enough to read our own sources, not a parser of TypeScript. */
type Nature = 'code' | 'texte' | 'commentaire';

const AVANT_UNE_REGEX = /(?:^|[(,=:[!&|?{};+]|\breturn|=>)\s*$/;

type Debut = { nature: Nature; fin: (source: string, depart: number) => number };

function debutDe(source: string, i: number): Debut | undefined {
  const deux = source.slice(i, i + 2);
  if (deux === '//') return { nature: 'commentaire', fin: (s, d) => positionOu(s.indexOf('\n', d), s.length) };
  if (deux === '/*')
    return { nature: 'commentaire', fin: (s, d) => positionOu(s.indexOf('*/', d + 2) + 2, s.length, 2) };
  const caractere = source.charAt(i);
  if (caractere === "'" || caractere === '"') return { nature: 'texte', fin: (s, d) => finDeTexte(s, d, '\n') };
  if (caractere === '`') return { nature: 'texte', fin: finDeGabarit };
  if (caractere === '/' && AVANT_UNE_REGEX.test(source.slice(Math.max(0, i - 20), i))) {
    return { nature: 'texte', fin: finDeRegex };
  }
  return undefined;
}

const positionOu = (position: number, sinon: number, absente = 0) => (position < absente ? sinon : position);

/** After the closing quote; a plain string never passes the end of its line (an apostrophe in JSX is not a string). */
function finDeTexte(source: string, depart: number, borne: string): number {
  const guillemet = source.charAt(depart);
  for (let i = depart + 1; i < source.length; i++) {
    const c = source.charAt(i);
    if (c === '\\') i++;
    else if (c === guillemet) return i + 1;
    else if (c === borne) return i;
  }
  return source.length;
}

/** A template may hold code, which may hold templates. */
function finDeGabarit(source: string, depart: number): number {
  for (let i = depart + 1; i < source.length; i++) {
    const c = source.charAt(i);
    if (c === '\\') i++;
    else if (c === '`') return i + 1;
    else if (c === '$' && source.charAt(i + 1) === '{') i = finDExpression(source, i + 2) - 1;
  }
  return source.length;
}

/** After the brace that closes, those of the strings inside set apart. */
function finDExpression(source: string, depart: number): number {
  let ouvertes = 1;
  for (let i = depart; i < source.length; ) {
    const c = source.charAt(i);
    if (c === '{') ouvertes++;
    if (c === '}') ouvertes--;
    if (ouvertes === 0) return i + 1;
    i = debutDe(source, i)?.fin(source, i) ?? i + 1;
  }
  return source.length;
}

function finDeRegex(source: string, depart: number): number {
  let dansClasse = false;
  for (let i = depart + 1; i < source.length; i++) {
    const c = source.charAt(i);
    if (c === '\\') i++;
    else if (c === '\n') return i;
    else if (c === '[') dansClasse = true;
    else if (c === ']') dansClasse = false;
    else if (c === '/' && !dansClasse) return i + 1;
  }
  return source.length;
}

/** A text keeps its quotes: an argument that is a text is still an argument. */
function effacer(morceau: string, nature: Nature): string {
  const vide = morceau.replace(/[^\n]/g, ' ');
  return nature === 'texte' && vide.length > 1 ? morceau.charAt(0) + vide.slice(1, -1) + morceau.slice(-1) : vide;
}

/** The source with the given natures blanked out, lines kept. */
export function sansLes(natures: readonly Nature[], source: string): string {
  let resultat = '';
  for (let i = 0; i < source.length; ) {
    const debut = debutDe(source, i);
    const fin = debut ? debut.fin(source, i) : i + 1;
    const morceau = source.slice(i, fin);
    resultat += debut && natures.includes(debut.nature) ? effacer(morceau, debut.nature) : morceau;
    i = fin;
  }
  return resultat;
}

export type Import = { depuis: string; noms: string[]; relais: boolean };

const IMPORT_OU_RELAIS = /\b(import|export)\s+((?:type\s+)?(?:[\w*$\s,]|\{[^}]*\})*?)\s*from\s*(['"])([^'"\n]+)\3/g;
const IMPORT_NU = /\bimport\s*\(?\s*(['"])([^'"\n]+)\1/g;

/** What a TypeScript source imports, and under which names (those of the file imported). */
export function importsDe(source: string): Import[] {
  const code = sansLes(['commentaire'], source);
  const nommes = [...code.matchAll(IMPORT_OU_RELAIS)].map(([, mot, noms = '', , depuis = '']) => ({
    depuis,
    noms: nomsDe(noms),
    relais: mot === 'export',
  }));
  const nus = [...code.matchAll(IMPORT_NU)].map(([, , depuis = '']) => ({ depuis, noms: [], relais: false }));
  return [...nommes, ...nus];
}

const nomsDe = (clause: string) =>
  clause
    .replace(/^type\s/, '')
    .split(/[{},]/)
    .map((nom) =>
      nom
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/, ''),
    )
    .filter((nom) => nom !== '');

/** Imports of a stylesheet. */
export const importsDeCss = (source: string): Import[] =>
  [...source.matchAll(/@import\s+(?:url\()?\s*['"]([^'"]+)['"]/g)].map(([, depuis = '']) => ({
    depuis,
    noms: [],
    relais: false,
  }));

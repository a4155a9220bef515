import { describe, expect, test } from 'vitest';
import { importsDe, sansLes } from './lecture.ts';
import { estTest, lireSources, type Source } from './sources.ts';

/** Names that look like addresses: nobody ever calls them. */
const NOMS_XML =
  /^(https?:\/\/www\.w3\.org\/|http:\/\/uri\.etsi\.org\/|http:\/\/ns\.adobe\.com\/|http:\/\/purl\.org\/|http:\/\/www\.aiim\.org\/pdfa\/ns\/|http:\/\/www\.gefeg\.com\/)/;
/** A line that declares a namespace says so. */
const DECLARE_UN_NOM = /xmlns|espaceDeNoms|ESPACES?_DE_NOMS/;
/** The machine itself, or an address completed while running. */
const ICI = /^(https?|wss?):\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\$\{)/;

const ADRESSE = /\b(?:https?|wss?):\/\/[^\s'"`<>)\\]+/g;
const SANS_PROTOCOLE = /(?:\b(?:src|href|action)=|url\()\s*['"]?(\/\/[\w.-]+)/g;

function adressesDe({ chemin, texte }: Source): string[] {
  const code = /\.(tsx?|mjs)$/.test(chemin)
    ? sansLes(['commentaire'], texte)
    : texte.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
  return code.split('\n').flatMap((ligne) => {
    if (DECLARE_UN_NOM.test(ligne)) return [];
    const trouvees = [...(ligne.match(ADRESSE) ?? []), ...[...ligne.matchAll(SANS_PROTOCOLE)].map(([, a = '']) => a)];
    return trouvees.filter((a) => !NOMS_XML.test(a) && !ICI.test(a)).map((a) => `${chemin} : ${a}`);
  });
}

/** The server answers; it never calls. */
function appelsDe({ chemin, texte }: Source): string[] {
  const code = sansLes(['texte', 'commentaire'], texte);
  const importe = importsDe(texte)
    .map(({ depuis }) => depuis)
    .filter((depuis) => /^(node:(https|http2|dgram|tls)|undici|axios|got|node-fetch|ws|nodemailer)$/.test(depuis));
  const appelle = [/(?<![\w.])fetch\(/, /\bnew (WebSocket|EventSource)\(/, /\bhttp\.(request|get)\(/]
    .filter((motif) => motif.test(code))
    .map(String);
  return [...importe, ...appelle].map((appel) => `${chemin} : ${appel}`);
}

const livres = (dossiers: string[], motif: RegExp) =>
  lireSources(dossiers, motif).filter(({ chemin }) => !estTest(chemin));

describe('rien ne sort de la machine', () => {
  test('aucune adresse du dehors dans ce qui est livré', () =>
    expect(
      livres(['server', 'web', 'shared', 'seed'], /\.(tsx?|css|html|svg|sql|json|webmanifest)$/).flatMap(adressesDe),
    ).toEqual([]));
  test('le serveur n’appelle personne', () => expect(livres(['server'], /\.ts$/).flatMap(appelsDe)).toEqual([]));
});

describe('ce qui est refusé', () => {
  test.each([
    ['web/x.tsx', "const logo = 'https://cdn.exemple.fr/logo.svg';"],
    ['web/index.html', '<script src="//cdn.exemple.fr/x.js"></script>'],
    ['web/x.css', "@import url('https://fonts.exemple.fr/css');"],
    ['web/x.css', '.a { background: url(//cdn.exemple.fr/x.png); }'],
    ['server/x.ts', 'const u = `https://api.exemple.fr/${id}`;'],
    ['shared/x.ts', "const flux = 'wss://exemple.fr';"],
  ])('%s : %s', (chemin, texte) => expect(adressesDe({ chemin, texte })).toHaveLength(1));

  test.each([
    "const r = await fetch('/x');",
    "import { request } from 'node:https';",
    "const s = new WebSocket('ws://x');",
    'http.request(options);',
  ])('dans server : %s', (texte) => expect(appelsDe({ chemin: 'server/x.ts', texte })).toHaveLength(1));
});

test.each([
  "const SVG = 'http://www.w3.org/2000/svg';",
  "const ESPACE_DE_NOMS = 'http://www.cpp.finances.gouv.fr/facture';",
  '// voir https://exemple.fr',
  'console.log(`http://${adresse}:${port}`);',
  "const ici = 'http://127.0.0.1:3000';",
])('permis : %s', (texte) => expect(adressesDe({ chemin: 'server/x.ts', texte })).toEqual([]));

import { describe, expect, test } from 'vitest';
import { importsDe, sansLes } from './lecture.ts';
import { estTest, lireSources, type Source } from './sources.ts';

/** What gives another answer each time. An act must give the same world from the same journal. */
const INCERTAIN: [motif: RegExp, nom: string][] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date() sans argument'],
  [/(?<!new )(?<![\w.])Date\(/, 'Date()'],
  [/\bperformance\.now\b/, 'performance.now'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\b(randomBytes|randomUUID|randomInt|getRandomValues)\b/, 'hasard de crypto'],
];
const DEHORS: [motif: RegExp, nom: string][] = [
  [/(?<![\w.])fetch\(/, 'fetch'],
  [/(?<![\w.])(crypto|process|window|document)\./, 'objet de la plateforme'],
  [/(?<![\w.])(setTimeout|setInterval|setImmediate)\(/, 'minuterie'],
];

/** Server files that may know the real time or draw lots: they work before an act and hand it the result. */
const PORTES = [
  /^server\/[^/]+\/[^/]+\.routes\.ts$/,
  /^server\/comptes\/(mots?-de-passe|jetons?|secrets?)\.ts$/,
  // The real people and their sessions: nothing of it is replayed.
  /^server\/formation\/(?!exercices\/)/,
];
const estPorte = (chemin: string) => PORTES.some((porte) => porte.test(chemin));

const estActe = ({ texte }: Source) => /\bacte\s*(<[^>]*>)?\(/.test(sansLes(['texte', 'commentaire'], texte));
const surveille = ({ chemin }: Source) =>
  /^server\/(?!db\/|plugins\/)[^/]+\//.test(chemin) && !estPorte(chemin) && !estTest(chemin);

function trouver({ chemin, texte }: Source, motifs: typeof INCERTAIN): string[] {
  const code = sansLes(['texte', 'commentaire'], texte);
  return motifs.filter(([motif]) => motif.test(code)).map(([, nom]) => `${chemin} : ${nom}`);
}

const impuretesDePartage = (source: Source) => [
  ...trouver(source, [...INCERTAIN, ...DEHORS]),
  ...importsDe(source.texte).flatMap(({ depuis }) =>
    depuis.startsWith('node:') ? [`${source.chemin} : ${depuis}`] : [],
  ),
];

const impuretesDuServeur = (source: Source) => [
  ...(surveille(source) ? trouver(source, INCERTAIN) : []),
  ...(estActe(source) ? importsInterditsAUnActe(source) : []),
];

/** An act runs anywhere the small `Base` does: no Node, no SQLite class, no door. */
function importsInterditsAUnActe({ chemin, texte }: Source): string[] {
  return importsDe(texte)
    .map(({ depuis }) => depuis)
    .filter((depuis) => /^(node:|better-sqlite3)/.test(depuis) || estPorte(depuis.replace(/^\.\//, dossierDe(chemin))))
    .map((depuis) => `${chemin} : un acte n’importe pas ${depuis}`);
}
const dossierDe = (chemin: string) => chemin.slice(0, chemin.lastIndexOf('/') + 1);

const code = (dossier: string) => lireSources([dossier], /\.tsx?$/).filter(({ chemin }) => !estTest(chemin));

describe('le temps et le hasard entrent par la porte', () => {
  test('shared ne connaît ni l’heure, ni le hasard, ni le dehors', () =>
    expect(code('shared').flatMap(impuretesDePartage)).toEqual([]));
  test('les actes et le moteur non plus, sauf les portes déclarées', () =>
    expect(code('server').flatMap(impuretesDuServeur)).toEqual([]));
});

describe('ce qui est refusé', () => {
  test.each([
    ['const t = Date.now();', 'Date.now'],
    ['const t = new Date();', 'new Date()'],
    ['const n = Math.random();', 'Math.random'],
    ['const n = crypto.randomUUID();', 'hasard'],
    ["const r = await fetch('/x');", 'fetch'],
    ['setTimeout(() => {}, 10);', 'minuterie'],
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
  ])('dans shared : %s', (texte, motif) => {
    expect(impuretesDePartage({ chemin: 'shared/comptes/x.ts', texte })[0]).toContain(motif);
  });

  test.each([
    ['server/comptes/creer-compte.ts', 'const t = Date.now();', 'Date.now'],
    ['server/moteur/acte.ts', 'const n = Math.random();', 'Math.random'],
    ['server/comptes/x.ts', "import { hash } from 'node:crypto';\nexport const x = acte({});", 'node:crypto'],
    ['server/formation/exercices/x.ts', 'const t = Date.now();', 'Date.now'],
    ['server/comptes/x.ts', "import { h } from './mot-de-passe.ts';\nexport const x = acte({});", 'mot-de-passe'],
  ])('dans %s : %s', (chemin, texte, motif) => {
    expect(impuretesDuServeur({ chemin, texte })[0]).toContain(motif);
  });
});

test.each([
  ['server/comptes/mot-de-passe.ts', 'export const sel = randomBytes(16);'],
  ['server/comptes/comptes.routes.ts', 'const t = Date.now();'],
  ['server/formation/bacs.ts', 'const id = randomBytes(12);'],
  [
    'server/comptes/creer-compte.ts',
    "// Date.now()\nconst jour = new Date(instant);\nconst minuit = new Date(`${jour}T00:00:00Z`);\nconst mot = 'Math.random';",
  ],
])('permis dans %s : %s', (chemin, texte) => expect(impuretesDuServeur({ chemin, texte })).toEqual([]));

import { describe, expect, test } from 'vitest';
import { cheminsDe, estTest, lireSources, type Source } from './sources.ts';

const DOSSIERS = ['shared', 'server', 'web', 'seed', 'tests', 'scripts'];
const LIMITE = { source: 300, tables: 600, composant: 250, test: 400, dossier: 25 };

/** Lines inside top-level literals (`const X = {` … `}`): most of a table, little of a program. */
function partDeTables(texte: string): number {
  const lignes = texte.trimEnd().split('\n');
  let dansUneTable = false;
  let compte = 0;
  for (const ligne of lignes) {
    if (/^(export )?const \w+(: .+)? = (Object\.freeze\()?[[{]$/.test(ligne)) dansUneTable = true;
    if (dansUneTable) compte++;
    if (/^[\]}]/.test(ligne)) dansUneTable = false;
  }
  return compte / lignes.length;
}

function limiteDe({ chemin, texte }: Source): number {
  if (estTest(chemin)) return LIMITE.test;
  if (chemin.endsWith('.tsx')) return LIMITE.composant;
  return partDeTables(texte) >= 0.7 ? LIMITE.tables : LIMITE.source;
}

function tropLongs(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const lignes = source.texte.trimEnd().split('\n').length;
    const limite = limiteDe(source);
    return lignes > limite ? [`${source.chemin} : ${lignes} lignes, ${limite} au plus`] : [];
  });
}

function dossiersTropPleins(chemins: readonly string[]): string[] {
  const parDossier = new Map<string, number>();
  // A test beside its file is not one more thing to understand.
  for (const chemin of chemins.filter((c) => !/\.test\.tsx?$/.test(c))) {
    const dossier = chemin.slice(0, chemin.lastIndexOf('/'));
    parDossier.set(dossier, (parDossier.get(dossier) ?? 0) + 1);
  }
  return [...parDossier]
    .filter(([, nombre]) => nombre > LIMITE.dossier)
    .map(([dossier, nombre]) => `${dossier} : ${nombre} fichiers, ${LIMITE.dossier} au plus`);
}

describe('tout se lit', () => {
  test('aucun fichier trop long', () => expect(tropLongs(lireSources(DOSSIERS, /\.(tsx?|mjs|css)$/))).toEqual([]));
  test('aucun dossier trop plein', () => expect(dossiersTropPleins(cheminsDe(DOSSIERS))).toEqual([]));
});

describe('ce qui est refusé', () => {
  const programme = (n: number) => Array.from({ length: n }, (_, i) => `export function f${i}() {}`).join('\n');
  const table = (n: number) => `export const T = {\n${'  A: 1,\n'.repeat(n - 2)}} as const;\n`;

  test.each([
    ['shared/comptes/x.ts', programme(300), programme(301)],
    ['shared/comptes/x.ts', table(600), table(601)],
    ['web/comptes/X.tsx', programme(250), programme(251)],
    ['web/comptes/X.test.tsx', programme(400), programme(401)],
    ['web/design/x.css', programme(300), programme(301)],
  ])('%s', (chemin, permis, refuse) => {
    expect(tropLongs([{ chemin, texte: permis }])).toEqual([]);
    expect(tropLongs([{ chemin, texte: refuse }])).toEqual([expect.stringContaining(chemin)]);
  });

  test('le vingt-sixième fichier d’un dossier', () => {
    const fichiers = Array.from({ length: 26 }, (_, i) => `server/factures/f${i}.ts`);
    expect(dossiersTropPleins(fichiers.slice(1))).toEqual([]);
    expect(dossiersTropPleins(fichiers)).toEqual(['server/factures : 26 fichiers, 25 au plus']);
  });
});

import { describe, expect, test } from 'vitest';
import { sansLes } from './lecture.ts';
import { cheminsDe, lireSources, type Source } from './sources.ts';

const DOSSIERS = ['shared', 'server', 'web', 'seed', 'tests', 'scripts', 'docs'];

/** A word of code with a letter outside ASCII. */
const MOT = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const accentues = (code: string) => (code.match(MOT) ?? []).filter((mot) => /[^\x20-\x7e]/.test(mot));

/** In JSX the words shown to people are code to a simple reader: only what is declared or named is looked at. */
const DECLARES = /\b(?:const|let|function|class|type|interface|as)\s+([\p{L}\p{N}_$]+)|([\p{L}\p{N}_$-]+)=(?![=>])/gu;

function identifiantsAccentues({ chemin, texte }: Source): string[] {
  if (chemin.endsWith('.sql')) {
    return accentues(texte.replace(/--.*$|'(?:[^']|'')*'/gm, '')).map((mot) => `${chemin} : ${mot}`);
  }
  const code = sansLes(['texte', 'commentaire'], texte);
  const noms = chemin.endsWith('.tsx') ? [...code.matchAll(DECLARES)].map(([, a, b]) => a ?? b ?? '') : [code];
  return noms.flatMap(accentues).map((mot) => `${chemin} : ${mot}`);
}

/** URLs of the contract and of the pages, wherever they are written. */
const adressesAccentuees = ({ chemin, texte }: Source) =>
  (sansLes(['commentaire'], texte).match(/(['"`])\/[\w/:-]*[^\x20-\x7e\s'"`][^\s'"`]*\1/g) ?? []).map(
    (adresse) => `${chemin} : ${adresse}`,
  );

const nomsAccentues = (chemins: readonly string[]) => chemins.filter((chemin) => /[^\x21-\x7e]/.test(chemin));

describe('des accents pour les gens, pas pour le code', () => {
  const sources = lireSources(DOSSIERS, /\.(tsx?|mjs|sql)$/);
  test('aucun dans un nom de fichier, ni espace', () => expect(nomsAccentues(cheminsDe(DOSSIERS))).toEqual([]));
  test('aucun dans un identifiant', () => expect(sources.flatMap(identifiantsAccentues)).toEqual([]));
  test('aucun dans une adresse', () =>
    expect(sources.filter(({ chemin }) => !chemin.startsWith('tests/')).flatMap(adressesAccentuees)).toEqual([]));
});

describe('ce qui est refusé', () => {
  test.each([
    ['shared/x.ts', 'const dénomination = 1;'],
    ['shared/x.ts', 'const t = { numéro: 1 };'],
    ['shared/x.ts', 'return saisie.libellé;'],
    ['web/x.tsx', 'const échéance = 1;'],
    ['web/x.tsx', '<Champ libellé="Numéro" />'],
    ['server/db/migrations/001.sql', 'CREATE TABLE sociétés (id INTEGER);'],
  ])('%s : %s', (chemin, texte) => expect(identifiantsAccentues({ chemin, texte })).toHaveLength(1));

  test('un nom de fichier', () =>
    expect(nomsAccentues(['shared/comptes/rôle.ts', 'web/a b.ts'])).toEqual(['shared/comptes/rôle.ts', 'web/a b.ts']));
  test('une adresse', () =>
    expect(adressesAccentuees({ chemin: 'x.ts', texte: "const url = '/api/déposer';" })).toHaveLength(1));
});

test.each([
  ['shared/x.ts', "// dénomination\nconst libelle = 'Numéro d’engagement';\nconst motif = /[éè]/.test(x);"],
  ['server/x.ts', 'const m = `${a ?? `n’a pas pu démarrer : ${b({ c })}`} à échéance`;'],
  ['web/x.tsx', '<p>Échéance dépassée : vérifiez l’état</p>'],
  ['server/x.sql', "INSERT INTO t (libelle) VALUES ('Échéance'); -- dépôt"],
])('permis dans %s : %s', (chemin, texte) => expect(identifiantsAccentues({ chemin, texte })).toEqual([]));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REGLES_FACTURES } from './regles.ts';

const RACINE = join(import.meta.dirname, '..', '..');

function fichiersDeTest(dossier: string): string[] {
  return readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.test.ts'))
    .map((nom) => join(RACINE, dossier, nom));
}

const dossiers = readdirSync(RACINE).includes('tests') ? ['shared/factures', 'tests'] : ['shared/factures'];
const textes = dossiers.flatMap(fichiersDeTest).map((fichier) => readFileSync(fichier, 'utf8'));
const cites = new Set(
  textes.flatMap((texte) => texte.match(/\[R-FAC-\d{3}\]/g) ?? []).map((cite) => cite.slice(1, -1)),
);

test('chaque règle annoncée est portée par un test, et chaque test cite une règle annoncée', () => {
  expect([...cites].sort()).toEqual(REGLES_FACTURES.map(({ id }) => id));
});

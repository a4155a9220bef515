import { describe, expect, test } from 'vitest';
import paquet from '../../package.json' with { type: 'json' };
import { lireSources, type Source } from './sources.ts';

const DECISIONS = lireSources(['docs/decisions'], /\.md$/);
const PARTIES = ['## Context', '## Decision', '## Consequences', '## Checked by'];

function fautesDe({ chemin, texte }: Source): string[] {
  const lignes = texte.trimEnd().split('\n').length;
  const manquantes = PARTIES.filter((partie) => !texte.includes(`\n${partie}\n\n`));
  return [
    ...(lignes > 40 ? [`${lignes} lignes, 40 au plus`] : []),
    ...manquantes.map((partie) => `sans « ${partie} »`),
    ...(/^Date: .+ · Status: (proposed|accepted|superseded by \d{3})/m.test(texte) ? [] : ['sans date ni statut']),
  ].map((faute) => `${chemin} : ${faute}`);
}

/** Types of a package need no reason of their own. */
const paquets = [paquet.dependencies, paquet.devDependencies, paquet.optionalDependencies]
  .flatMap(Object.keys)
  .filter((nom) => !nom.startsWith('@types/'));

const sansRaison = (noms: readonly string[], decisions: readonly Source[]) =>
  noms.filter((nom) => !decisions.some(({ texte }) => texte.includes(`\`${nom}\``)));

describe('les décisions', () => {
  test('se lisent en une minute et disent qui les garde', () =>
    expect(DECISIONS.filter(({ chemin }) => !chemin.includes('/000-')).flatMap(fautesDe)).toEqual([]));
  test('se suivent sans trou ni doublon', () =>
    expect(DECISIONS.map(({ chemin }) => Number(/(\d{3})-[a-z0-9-]+\.md$/.exec(chemin)?.[1]))).toEqual(
      DECISIONS.map((_, i) => i),
    ));
  test('donnent sa raison à chaque dépendance', () => expect(sansRaison(paquets, DECISIONS)).toEqual([]));
});

test('ce qui est refusé : une décision sans gardien, trop longue, une dépendance sans raison', () => {
  const texte = `# T\n\nDate: 2026-11-24 · Status: accepted\n${PARTIES.slice(0, 3).join('\n\n').concat('\n'.repeat(40))}`;
  const courte = { chemin: 'docs/decisions/001-x.md', texte: `\n${texte}` };
  expect(fautesDe(courte)).toContain('docs/decisions/001-x.md : sans « ## Checked by »');
  const longue = { ...courte, texte: 'ligne\n'.repeat(41) };
  expect(fautesDe(longue)).toContain('docs/decisions/001-x.md : 41 lignes, 40 au plus');
  expect(sansRaison(['lodash', 'zod'], DECISIONS)).toEqual(['lodash']);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fichiersDe } from './empreinte.mjs';
import { lireTexte, RACINE, secondes } from './machine.mjs';
import { node, npm } from './processus.mjs';

const COMPTER = { CHORALE_BILAN: '1' };
const aLeScript = (nom) => nom in JSON.parse(lireTexte(join(RACINE, 'package.json'))).scripts;

/** Every check there is, by name. `si`: when it makes sense. */
export const ETAPES = {
  verrou: { titre: 'Verrou des dépendances', faire: (o) => node(['scripts/verifier-verrou.mjs'], o) },
  types: { titre: 'Types', faire: (o) => node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.base.json'], o) },
  lint: {
    titre: 'Écriture (lint et format)',
    faire: (o) => node(['node_modules/@biomejs/biome/bin/biome', 'ci', '--log-level=warn'], o),
  },
  inutile: { titre: 'Code inutilisé', faire: (o) => node(['node_modules/knip/bin/knip.js', '--no-progress'], o) },
  regles: {
    titre: 'Règles, API et scénarios',
    faire: (o) => node(['node_modules/vitest/vitest.mjs', 'run'], { ...o, env: COMPTER }),
  },
  docs: {
    titre: 'Documentation générée',
    si: () => aLeScript('docs:check'),
    faire: (o) => npm(['run', '--silent', 'docs:check'], o),
  },
  parcours: {
    titre: 'Parcours dans le navigateur',
    si: () => fichiersDe('tests/ecrans').some((f) => f.endsWith('.spec.ts')),
    faire: (o) => node(['node_modules/playwright/cli.js', 'test'], { ...o, env: { ...COMPTER, ...o?.env } }),
  },
};

/** Runs a step and says its title, its time and whether it held. Resolves with the titles that failed. */
export async function derouler({ titre, si = () => true, faire }, options = {}) {
  if (!si()) {
    console.log(`\n— ${titre} : rien à vérifier`);
    return [];
  }
  const debut = Date.now();
  const cache = options.sortie === 'garder';
  if (!cache) console.log(`\n— ${titre}`);
  const { code, texte } = await faire(options);
  const bref = code === 0 ? 'réussi' : 'ÉCHEC';
  if (cache && code !== 0 && texte.trim()) console.log(`\n${texte.trim()}`);
  console.log(`${cache ? '— ' : '  '}${titre} : ${bref} (${secondes(debut)})`);
  return code === 0 ? [] : [titre];
}

export const modulesPresents = () => existsSync(join(RACINE, 'node_modules', 'vitest'));

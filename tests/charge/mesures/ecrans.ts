import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Banc, Mesure } from '../banc.ts';
import { octets } from '../rapport.ts';

/** What Vite says of each chunk; keys are module paths. */
type Morceau = { file: string; isEntry?: boolean; isDynamicEntry?: boolean; imports?: string[] };
type Graphe = Readonly<Record<string, Morceau>>;

/** JavaScript to download, gzip: the entry with all that it imports statically, then each page on top of it. */
export function mesurerEcrans({ racine }: Banc): Mesure[] {
  const web = join(racine, 'dist', 'web');
  const graphe: Graphe = JSON.parse(readFileSync(join(racine, 'dist', 'charge-web', '.vite', 'manifest.json'), 'utf8'));
  const entree = Object.keys(graphe).filter((cle) => graphe[cle]?.isEntry);
  const premier = poids(web, graphe, entree);
  const pages = Object.keys(graphe)
    .filter((cle) => cle.endsWith('.page.tsx'))
    .map((cle) => ({ nom: cle.replace(/^.*\/|\.page\.tsx$/g, ''), taille: poids(web, graphe, [...entree, cle]) }))
    .sort((a, b) => b.taille - a.taille);
  const lourde = pages[0] ?? { nom: 'aucun', taille: premier };
  return [
    {
      nom: 'JavaScript de la première page, gzip',
      valeur: octets(premier),
      cible: '≤ 130 Ko',
      tenue: premier <= 130_000,
    },
    {
      nom: `JavaScript de l’écran le plus lourd (${lourde.nom}, sur ${pages.length}), gzip, tout compris`,
      valeur: octets(lourde.taille),
      cible: '≤ 260 Ko',
      tenue: lourde.taille <= 260_000,
    },
  ];
}

function poids(web: string, graphe: Graphe, departs: readonly string[]): number {
  const vus = new Set(departs);
  for (const cle of vus) for (const importe of graphe[cle]?.imports ?? []) vus.add(importe);
  const fichiers = new Set([...vus].map((cle) => graphe[cle]?.file).filter((f) => f?.endsWith('.js')));
  return [...fichiers].reduce((total, f) => total + gzipSync(readFileSync(join(web, f ?? '')), { level: 9 }).length, 0);
}

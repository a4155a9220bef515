import { posix } from 'node:path';
import type { Import } from './lecture.ts';

/** One import, ready to be judged. `paquet` when it leaves the project, else `vers`, a path from the root. */
export type Lien = { de: string; noms: string[]; vers?: string; paquet?: string };

/** Says what is wrong, or nothing. */
export type Regle = { pour: RegExp; juger: (lien: Lien) => string | undefined };

export const salleDe = (chemin: string) => /^(?:shared|server|web)\/([^/]+)\//.exec(chemin)?.[1];
export const etageDe = (chemin: string) => chemin.split('/')[0] ?? '';

/** Path from the root, package name, or undefined for what a tool resolves (virtual modules, assets). */
export function lienDe(de: string, { depuis, noms }: Import): Lien {
  if (depuis.startsWith('#shared/')) return { de, noms, vers: depuis.slice(1) };
  if (depuis.startsWith('.')) return { de, noms, vers: posix.join(posix.dirname(de), depuis) };
  const paquet = depuis.startsWith('node:')
    ? depuis
    : depuis
        .split('/')
        .slice(0, depuis.startsWith('@') ? 2 : 1)
        .join('/');
  return { de, noms, paquet };
}

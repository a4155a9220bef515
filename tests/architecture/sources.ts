import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Import, importsDe, importsDeCss } from './lecture.ts';

const RACINE = join(import.meta.dirname, '..', '..');

/** A file of the project, by its path from the root, with `/`. */
export type Source = { chemin: string; texte: string };
export type Fichier = { chemin: string; imports: Import[]; texte: string };

/** Every file under the given folders; a folder that does not exist yet is empty. */
export function cheminsDe(dossiers: readonly string[]): string[] {
  return dossiers.flatMap((dossier) => parcourir(dossier)).sort();
}

function parcourir(dossier: string): string[] {
  try {
    return readdirSync(join(RACINE, dossier), { withFileTypes: true }).flatMap((entree) => {
      const chemin = `${dossier}/${entree.name}`;
      return entree.isDirectory() ? parcourir(chemin) : [chemin];
    });
  } catch {
    return [];
  }
}

export function lireSources(dossiers: readonly string[], motif: RegExp): Source[] {
  return cheminsDe(dossiers)
    .filter((chemin) => motif.test(chemin))
    .map((chemin) => ({ chemin, texte: readFileSync(join(RACINE, chemin), 'utf8') }));
}

/** The code of the project and what it imports; not the tests of this folder, which quote forbidden code. */
export function lireFichiers(): Fichier[] {
  return lireSources(['shared', 'server', 'web', 'seed', 'tests'], /\.(tsx?|css)$/)
    .filter(({ chemin }) => !/^tests\/architecture\/.*\.test\.ts$/.test(chemin))
    .map(({ chemin, texte }) => ({
      chemin,
      texte,
      imports: chemin.endsWith('.css') ? importsDeCss(texte) : importsDe(texte),
    }));
}

/** For the tests of the rules themselves: files that exist only on paper. */
export function faux(fichiers: Record<string, string>): Fichier[] {
  return Object.entries(fichiers).map(([chemin, texte]) => ({ chemin, texte, imports: importsDe(texte) }));
}

export const estTest = (chemin: string) => /\.(test|spec)\.tsx?$/.test(chemin) || chemin.startsWith('tests/');

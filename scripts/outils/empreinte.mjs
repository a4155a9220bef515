import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { RACINE } from './machine.mjs';

/** Paths of the files under `dossier`, relative to the project, with `/`, in a fixed order. */
export function fichiersDe(dossier) {
  if (!existsSync(join(RACINE, dossier))) return [];
  return readdirSync(join(RACINE, dossier), { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) =>
      relative(RACINE, join(entree.parentPath ?? entree.path, entree.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** By content, not by date: a checkout or a copy changes dates and nothing else. */
export function empreinte(fichiers) {
  const hache = createHash('sha256');
  for (const fichier of fichiers) {
    if (!existsSync(join(RACINE, fichier))) continue;
    const contenu = readFileSync(join(RACINE, fichier));
    hache.update(`${fichier}\0${contenu.length}\0`).update(contenu);
  }
  return hache.digest('hex');
}

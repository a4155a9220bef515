import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE } from './machine.mjs';

const DOSSIER = join(RACINE, 'dist', 'bilan');
const AUCUN = { reussis: 0, echoues: 0, sautes: 0 };

export const phrase = ({ reussis, echoues }) => `${reussis} passed, ${echoues} failed`;

/** A reporter inside a step leaves its count here; alone, it says it. */
export function rendreBilan(nom, bilan) {
  if (process.env.CHORALE_BILAN !== '1') {
    console.log(`${phrase(bilan)}, ${bilan.sautes} skipped`);
    return;
  }
  mkdirSync(DOSSIER, { recursive: true });
  writeFileSync(join(DOSSIER, `${nom}.json`), JSON.stringify(bilan));
}

export const oublierBilans = () => rmSync(DOSSIER, { recursive: true, force: true });

/** A step that died before counting has no file: its exit code already says so. */
export function lireBilans(noms) {
  const total = { ...AUCUN };
  for (const nom of noms) {
    const bilan = lireBilan(nom);
    for (const clef of Object.keys(total)) total[clef] += bilan[clef];
  }
  return total;
}

function lireBilan(nom) {
  try {
    return JSON.parse(readFileSync(join(DOSSIER, `${nom}.json`), 'utf8'));
  } catch {
    return AUCUN;
  }
}

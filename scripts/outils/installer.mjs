import { accessSync, constants, existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { empreinte } from './empreinte.mjs';
import { dire, echouer, lireTexte, RACINE } from './machine.mjs';
import { node, npm, quitterSiArret } from './processus.mjs';

const MODULES = join(RACINE, 'node_modules');
const MARQUE = join(MODULES, '.chorale-installe');

/** What a compiled module depends on: other values, other install. */
const clef = () =>
  [
    empreinte(['package-lock.json']),
    process.versions.modules,
    Number(process.versions.napi) >= 10 ? 'napi10' : 'napi9',
    process.platform,
    process.arch,
  ].join(' ');

/** A linked node_modules belongs to another clone: installing there would empty it. */
const estUnLien = () => existsSync(MODULES) && lstatSync(MODULES).isSymbolicLink();

export const estInstalle = () => estUnLien() || lireTexte(MARQUE) === clef();

export async function installer() {
  exigerEcriture();
  dire('Installation des dépendances : une à trois minutes la première fois…');
  rmSync(MARQUE, { force: true });
  const patience = setInterval(() => dire('L’installation continue…'), 30_000);
  const ci = await npm(['ci', '--include=dev', '--include=optional', '--loglevel=error'], { sortie: 'erreurs' });
  quitterSiArret();
  // Runs again what postinstall did, in case the user's npm ignores scripts; does nothing otherwise.
  const sqlite = ci.code === 0 ? await node(['scripts/sqlite.mjs'], { sortie: 'erreurs' }) : ci;
  clearInterval(patience);
  quitterSiArret();
  if (sqlite.code !== 0) echouer('L’installation a échoué.', ...expliquerEchec(sqlite.texte));
  writeFileSync(MARQUE, clef());
}

function exigerEcriture() {
  try {
    accessSync(RACINE, constants.W_OK);
    mkdirSync(join(RACINE, 'dist'), { recursive: true });
  } catch {
    echouer(
      `Impossible d’écrire dans le dossier « ${RACINE} ».`,
      'Déplacez Chorale dans un dossier à vous (Documents, par exemple), puis recommencez.',
    );
  }
}

const CAUSES = [
  [/ENOSPC/, ['Le disque est plein : libérez environ 1 Go, puis recommencez.']],
  [
    /gyp ERR|node-gyp|prebuild-install|better-sqlite3-12/,
    [
      `SQLite n’a pas pu être préparé pour Node ${process.version}.`,
      'Le plus simple : installez Node 24 (https://nodejs.org), qui n’a rien à compiler.',
      'Sinon : installez python3, make et g++ (sous Windows, « Desktop development with C++ »).',
    ],
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_/,
    [
      'Le réseau présente un certificat que Node ne connaît pas (proxy d’entreprise).',
      'Demandez le fichier du certificat, puis : npm config set cafile CHEMIN',
    ],
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|E50\d/,
    [
      'Le registre npm ne répond pas : vérifiez la connexion à Internet, ou le proxy (npm config set proxy …).',
      'Internet ne sert qu’à cette installation : ensuite, Chorale fonctionne sans.',
    ],
  ],
  [
    /EACCES|EPERM|EROFS|EBUSY|ENOTEMPTY/,
    [
      'Un fichier de « node_modules » ne peut pas être remplacé.',
      'Fermez les autres fenêtres de Chorale et votre éditeur, vérifiez que le dossier vous appartient, puis recommencez.',
    ],
  ],
];

/** From what npm wrote to what a person can do. */
export function expliquerEchec(texte) {
  const cause = CAUSES.find(([motif]) => motif.test(texte));
  return cause
    ? cause[1]
    : ['La cause est écrite ci-dessus. Recommencez ; si cela persiste, supprimez « node_modules ».'];
}

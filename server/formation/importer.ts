import { closeSync, openSync, readSync } from 'node:fs';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ouvrirFichier } from '../db/bacs.ts';
import { surConnexion } from '../db/base.ts';
import { APPLICATION_ID, MIGRATIONS, migrer, versionActuelle } from '../db/migrations.ts';
import { estDisquePlein } from '../db/pannes.ts';
import { type Connexion, Database } from '../db/pilote.ts';
import { repartirDIci } from '../moteur/instantanes.ts';
import { verifierHistoire } from '../moteur/journal-recu.ts';
import type { Moteur } from '../moteur/moteur.ts';

const ENTETE = 'SQLite format 3\0';

/**
 * Checks a file before it becomes a bac: ours, whole, not newer than this Chorale, and with exactly our schema —
 * a trigger or a view slipped into it would run with our rights. An older one is brought up to date.
 */
export function verifierFichierDeBac(chemin: string, moteur: Moteur): void {
  if (lireEntete(chemin) !== ENTETE) throw new ErreurMetier('BAC_ETRANGER');
  const connexion = ouvrirSansRisque(chemin);
  try {
    if (pragma(connexion, 'application_id') !== APPLICATION_ID) throw new ErreurMetier('BAC_ETRANGER');
    const version = pragma(connexion, 'user_version');
    if (version > versionActuelle('bac')) throw new ErreurMetier('BAC_TROP_RECENT');
    if (schema(connexion) !== schemaAttendu(version)) throw new ErreurMetier('BAC_ETRANGER');
    if (connexion.pragma('integrity_check', { simple: true }) !== 'ok') throw new ErreurMetier('BAC_ABIME');
    if ((connexion.pragma('foreign_key_check') as unknown[]).length > 0) throw new ErreurMetier('BAC_ABIME');
    migrer(connexion, 'bac', repartirDIci);
    verifierHistoire(surConnexion(connexion), moteur);
  } catch (erreur) {
    throw abime(erreur);
  } finally {
    fermer(connexion);
  }
}

function lireEntete(chemin: string): string {
  const octets = Buffer.alloc(16);
  const fichier = openSync(chemin, 'r');
  try {
    readSync(fichier, octets, 0, 16, 0);
  } finally {
    closeSync(fichier);
  }
  return octets.toString('latin1');
}

function ouvrirSansRisque(chemin: string): Connexion {
  try {
    return ouvrirFichier(chemin);
  } catch (erreur) {
    throw abime(erreur);
  }
}

/** A full disk is not the fault of the file. */
const abime = (erreur: unknown): unknown =>
  erreur instanceof ErreurMetier || estDisquePlein(erreur) ? erreur : new ErreurMetier('BAC_ABIME');

function fermer(connexion: Connexion): void {
  try {
    connexion.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A damaged file may refuse it: it is thrown away anyway.
  }
  connexion.close();
}

const pragma = (connexion: Connexion, nom: string): number => connexion.pragma(nom, { simple: true }) as number;

function schema(connexion: Connexion): string {
  const objets = connexion
    // All of it, whatever its name: SQLite itself only reserves « sqlite_ » when asked politely.
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name')
    .all();
  return JSON.stringify(objets);
}

function schemaAttendu(version: number): string {
  const neuve = new Database(':memory:');
  try {
    for (const sql of MIGRATIONS.bac.slice(0, version)) neuve.exec(sql);
    return schema(neuve);
  } finally {
    neuve.close();
  }
}

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VISITEUR } from '#shared/comptes/acteur.ts';
import { ACTES } from '../../server/actes.ts';
import { BacsASable, ouvrirFichier } from '../../server/db/bacs.ts';
import { surConnexion } from '../../server/db/base.ts';
import { APPLICATION_ID, MIGRATIONS, versionActuelle } from '../../server/db/migrations.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { verifierFichierDeBac } from '../../server/formation/importer.ts';
import { avancerHorloge } from '../../server/moteur/horloge.ts';
import { prendreInstantane, repartirDIci } from '../../server/moteur/instantanes.ts';
import { ecrireMeta } from '../../server/moteur/journal.sql.ts';
import { Moteur } from '../../server/moteur/moteur.ts';
import { Scene } from '../../server/moteur/scene.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';

const BAC = 'ancien0000000000';
const DEUX_JOURS_APRES = '2026-03-04T08:00:00.000Z';

let dossier: string;
let ancien: string;
const moteur = new Moteur({ actes: ACTES });

/** A bac as the first version wrote it: Claire is attached to her firm, where two espaces are open; one act was played. */
function ecrireAncienBac(chemin: string): void {
  const connexion = ouvrirFichier(chemin);
  connexion.exec(MIGRATIONS.bac[0]);
  connexion.pragma('user_version = 1');
  connexion.pragma(`application_id = ${APPLICATION_ID}`);
  const db = surConnexion(connexion);
  ecrireMeta(db, 'origine', DEBUT);
  prendreInstantane(db, 0);
  db.run(
    `INSERT INTO comptes (id, emailConnexion, emailContact, nom, prenom, cguAccepteesLe, statut, creeLe)
          VALUES (1, 'claire@exemple.invalid', 'claire@exemple.invalid', 'Delmas', 'Claire', :le, 'ACTIF', :le)`,
    {
      le: DEBUT,
    },
  );
  db.run(
    `INSERT INTO structures (id, typeIdentifiant, identifiant, nature, raisonSociale, adresse, codePostal, ville, statut, creeLe)
     VALUES (1, 'SIRET', '00010101400017', 'PRIVEE', 'Menuiserie Aubrac', 'rue', '99000', 'Valbrune', 'ACTIF', ?)`,
    [DEBUT],
  );
  db.run(`INSERT INTO rattachements VALUES (1, 1, 1, 'GP', 'VALIDEE', :le, :le)`, { le: DEBUT });
  db.run(`INSERT INTO services VALUES (1, 1, 'ATELIER', 'Atelier', 'ACTIF', 0)`);
  for (const espace of ['FACTURES_EMISES', 'FACTURES_TRAVAUX'])
    db.run('INSERT INTO espaces_ouverts VALUES (1, ?, ?)', [espace, DEBUT]);
  db.run(
    `INSERT INTO journal (n, racine, instant, instantReel, acteur, acte, entree, graine, resultat, discret)
     VALUES (1, 1, :le, :le, '{"genre":"VISITEUR"}', 'creerStructure', '{}', 1, 'null', 0)`,
    { le: DEBUT },
  );
  connexion.pragma('wal_checkpoint(TRUNCATE)');
  connexion.close();
}

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'chorale-ancien-'));
  ancien = join(dossier, 'ancien.sqlite');
  ecrireAncienBac(ancien);
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

/** The bac as the application of today opens it. */
function ouvrir() {
  mkdirSync(join(dossier, 'bacs'));
  copyFileSync(ancien, join(dossier, 'bacs', `${BAC}.sqlite`));
  const bacs = new BacsASable({ dossier: join(dossier, 'bacs'), surMiseAJour: repartirDIci });
  const scene = new Scene({ bacs, moteur, dehors: { reel: () => Date.parse(DEBUT), graine: () => 7 } });
  return { bacs, scene };
}

describe('un bac de la première version', () => {
  test('s’ouvre, et chacun garde les espaces qu’il avait', () => {
    const { bacs } = ouvrir();
    const habilitations = bacs.lire(BAC, (db) => listerHabilitations(db, 1));
    expect(habilitations.map(({ espace, mode }) => `${espace} ${mode}`)).toEqual([
      'FACTURES_EMISES MODIFICATION',
      'FACTURES_TRAVAUX MODIFICATION',
    ]);
    const service = bacs.lire(BAC, (db) => db.get('SELECT dateDebut, statut FROM services'));
    expect(service).toEqual({ dateDebut: '2026-03-02', statut: 'ACTIF' });
    bacs.fermer();
  });

  test('se remonte jusqu’à sa mise à jour, pas plus loin', () => {
    const { bacs, scene } = ouvrir();
    scene.jouer(BAC, { acteur: VISITEUR, acte: avancerHorloge, entree: { jusqua: DEUX_JOURS_APRES } });
    scene.annuler(BAC);
    expect(bacs.lire(BAC, (db) => listerHabilitations(db, 1))).toHaveLength(2);
    expect(() => scene.remonter(BAC, 0)).toThrow('REMONTEE_IMPOSSIBLE');
    expect(() => scene.annuler(BAC)).toThrow('REMONTEE_IMPOSSIBLE');
    expect(bacs.lire(BAC, (db) => listerHabilitations(db, 1))).toHaveLength(2);
    bacs.fermer();
  });

  test('s’importe aussi, et en sort à jour', () => {
    verifierFichierDeBac(ancien, moteur);
    const connexion = ouvrirFichier(ancien);
    expect(connexion.pragma('user_version', { simple: true })).toBe(versionActuelle('bac'));
    expect(listerHabilitations(surConnexion(connexion), 1)).toHaveLength(2);
    connexion.close();
  });
});

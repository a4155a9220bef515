import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connexion, Database } from '../../server/db/pilote.ts';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { FONTANEL, Maison, type Personne } from './maison.ts';

let maison: Maison;
let claire: Personne;
let sain: Buffer;
let avant: { bac: string; empreinte: string; fichiers: string[] };

beforeAll(async () => {
  maison = await Maison.ouvrir();
  const auteur = await maison.entrer();
  await auteur.sAsseoir(FONTANEL.gestionnaire);
  for (const numero of ['FA-1', 'FA-2', 'FA-3']) await auteur.deposer(numero);
  await auteur.poster('/api/bac/annuler');
  sain = (await auteur.obtenir('/api/bacs/export')).octets;
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
  avant = { bac: claire.bac, empreinte: claire.lire(empreinteDuMonde), fichiers: maison.fichiers() };
});
/** Whatever came, nothing is left of the trial, and the server still answers. */
afterEach(async () => {
  expect(maison.fichiers().filter((f) => f.startsWith('import-'))).toEqual([]);
  const voisin = await maison.entrer();
  expect((await voisin.obtenir('/api/bac')).statut).toBe(200);
});

/** The healthy file, changed by someone who knows SQLite. */
function truquer(changer: (connexion: Connexion) => void): Buffer {
  const chemin = join(maison.dossier, 'truque.sqlite');
  writeFileSync(chemin, sain);
  const connexion = new Database(chemin);
  try {
    connexion.unsafeMode(true);
    connexion.pragma('foreign_keys = OFF');
    changer(connexion);
    connexion.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connexion.close();
  }
  const octets = readFileSync(chemin);
  rmSync(chemin);
  return octets;
}
const sql = (texte: string) => truquer((c) => c.exec(texte));

/** A line of sqlite_master that no statement could have written. */
function inscrire(nom: string, texte: string): Buffer {
  return truquer((c) => {
    c.pragma('writable_schema = ON');
    c.prepare('INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)').run(
      'trigger',
      nom,
      'factures',
      texte,
    );
    c.pragma('writable_schema = OFF');
  });
}

function attendreIntact(): void {
  expect(claire.lire(empreinteDuMonde)).toBe(avant.empreinte);
  expect(maison.fichiers().filter((f) => f.endsWith('.sqlite'))).toEqual(
    avant.fichiers.filter((f) => f.endsWith('.sqlite')),
  );
}

test('le fichier sain, lui, entre', async () => {
  expect((await claire.importer(sain)).statut).toBe(200);
});

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(5000)]);
const ETRANGERS: [string, () => Buffer][] = [
  ['une image', () => PNG],
  ['des octets au hasard', () => randomBytes(100_000)],
  ['un texte', () => Buffer.from('bonjour')],
  ['l’en-tête seul', () => Buffer.from('SQLite format 3\0')],
  [
    'une autre base SQLite',
    () => {
      const autre = new Database(':memory:');
      autre.exec('CREATE TABLE t (x)');
      return autre.serialize();
    },
  ],
  [
    'une base qui se dit nôtre',
    () => {
      const autre = new Database(':memory:');
      autre.exec('CREATE TABLE t (x); PRAGMA application_id = 0x43484f52; PRAGMA user_version = 1');
      return autre.serialize();
    },
  ],
  ['un bac sans sa signature', () => sql('PRAGMA application_id = 0')],
  ['un bac de version zéro', () => sql('PRAGMA user_version = 0')],
  ['une table de plus', () => sql('CREATE TABLE espion (x)')],
  ['une colonne de plus', () => sql('ALTER TABLE comptes ADD COLUMN espion TEXT')],
  ['une table de moins', () => sql('DROP TABLE insee')],
  ['une vue', () => sql('CREATE VIEW v AS SELECT * FROM comptes')],
  ['un déclencheur', () => sql('CREATE TRIGGER t AFTER INSERT ON factures BEGIN DELETE FROM journal; END')],
  [
    'un déclencheur au nom presque réservé',
    () => sql('CREATE TRIGGER sqliteX AFTER INSERT ON factures BEGIN DELETE FROM journal; END'),
  ],
  [
    'un déclencheur au nom réservé',
    () => inscrire('sqlite_t', 'CREATE TRIGGER sqlite_t AFTER INSERT ON factures BEGIN DELETE FROM journal; END'),
  ],
  ['un index de moins', () => sql('DROP INDEX factures_numero')],
  ['des statistiques', () => sql('ANALYZE')],
];

describe('un fichier étranger est refusé, et le bac présent n’a pas bougé', () => {
  test.each(ETRANGERS)('%s', async (_nom, faire) => {
    const { statut, corps } = await claire.importer(faire());
    expect({ statut, code: corps.code }).toEqual({
      statut: 422,
      code: expect.stringMatching(/^BAC_(ETRANGER|ABIME)$/),
    });
    attendreIntact();
  });

  test('rien du tout', async () => {
    expect((await claire.importer(Buffer.alloc(0))).corps.code).toBe('REQUETE_ILLISIBLE');
    attendreIntact();
  });
});

const REFUSES: [string, string, () => Buffer][] = [
  ['coupé', 'BAC_ABIME', () => sain.subarray(0, sain.length - 8192)],
  ['coupé au milieu d’une page', 'BAC_ABIME', () => sain.subarray(0, sain.length / 2 + 100)],
  [
    'aux pages retournées',
    'BAC_ABIME',
    () => {
      const octets = Buffer.from(sain);
      for (let i = 3 * 4096; i < octets.length; i += 4096) octets.fill(0xa5, i, i + 64);
      return octets;
    },
  ],
  [
    'au schéma illisible',
    'BAC_ABIME',
    () => {
      const octets = Buffer.from(sain);
      octets.fill(0xff, 100, 4096);
      return octets;
    },
  ],
  ['aux renvois cassés', 'BAC_ABIME', () => sql('DELETE FROM structures')],
  ['d’une version à venir', 'BAC_TROP_RECENT', () => sql('PRAGMA user_version = 99')],
  ['d’une version négative', 'BAC_ETRANGER', () => sql('PRAGMA user_version = -1')],
  ['au journal qui nomme un acte inconnu', 'BAC_TROP_RECENT', () => sql("UPDATE journal SET acte = 'deposerLot'")],
  ['aux échéances inconnues', 'BAC_TROP_RECENT', () => sql("UPDATE echeances SET acte = 'deposerLot'")],
  ['au journal dont l’acteur est un texte', 'BAC_ABIME', () => sql("UPDATE journal SET acteur = 'moi'")],
  ['au journal dont l’acteur est inventé', 'BAC_ABIME', () => sql(`UPDATE journal SET acteur = '{"genre":"DIEU"}'`)],
  ['au journal dont l’entrée est coupée', 'BAC_ABIME', () => sql(`UPDATE journal SET entree = '{"id":'`)],
  ['au journal sans dates', 'BAC_ABIME', () => sql("UPDATE journal SET instant = 'zzzz'")],
  ['au journal percé', 'BAC_ABIME', () => sql('DELETE FROM journal WHERE n = 1')],
  ['au journal qui commence avant le début', 'BAC_ABIME', () => sql('UPDATE journal SET n = n - 5')],
  [
    'aux numéros démesurés',
    'BAC_ABIME',
    () => sql('UPDATE journal SET n = 9007199254740991 WHERE n = (SELECT max(n) FROM journal)'),
  ],
  ['aux échéances sans dates', 'BAC_ABIME', () => sql("UPDATE echeances SET instant = '2026'")],
  ['à l’horloge folle', 'BAC_ABIME', () => sql("INSERT OR REPLACE INTO meta VALUES ('decalage', 'demain')")],
  ['à l’horloge infinie', 'BAC_ABIME', () => sql("INSERT OR REPLACE INTO meta VALUES ('decalage', '1e300')")],
];

describe('un bac abîmé ou trop récent est refusé par son code', () => {
  test.each(REFUSES)('%s : %s', async (_nom, code, faire) => {
    const { statut, corps } = await claire.importer(faire());
    expect({ statut, code: corps.code }).toEqual({ statut: 422, code });
    attendreIntact();
  });
});

const INSTANTANE = (contenu: unknown) => deflateRawSync(JSON.stringify(contenu));
const remplacerInstantanes = (contenu: Buffer) =>
  truquer((c) => c.prepare('UPDATE instantanes SET contenu = ?').run(contenu));

/** Taken in, since nothing shows before it is used; then each use is refused, and the person goes back. */
const SOURNOIS: [string, () => Buffer][] = [
  ['une entrée qui ferait planter l’acte', () => sql(`UPDATE journal SET entree = 'null', resultat = '7'`)],
  [
    'une échéance qui ferait planter l’acte',
    () =>
      sql(
        `INSERT INTO echeances (instant, acteur, acte, entree) VALUES ('2026-01-01T00:00:00.000Z', '{"genre":"SYSTEME"}', 'envoyerFacture', 'null')`,
      ),
  ],
  [
    'un instantané qui nomme d’autres colonnes',
    () => remplacerInstantanes(INSTANTANE({ comptes: { colonnes: ['id) SELECT 1; --'], lignes: [[1]] } })),
  ],
  ['un instantané sans rien', () => remplacerInstantanes(INSTANTANE(null))],
  [
    'un instantané aux lignes trop courtes',
    () => remplacerInstantanes(INSTANTANE({ insee: { colonnes: ['siret', 'siren'], lignes: [[1]] } })),
  ],
  ['un instantané qui n’en est pas un', () => remplacerInstantanes(Buffer.from('bonjour'))],
  [
    'un instantané qui enfle sans fin',
    () => remplacerInstantanes(deflateRawSync(Buffer.alloc(130 * 1024 * 1024), { level: 1 })),
  ],
  ['pas d’instantané', () => sql('DELETE FROM instantanes')],
  ['une branche qui n’en est pas une', () => sql("UPDATE branches SET contenu = x'00'")],
  [
    'une branche qui écrirait n’importe quoi au journal',
    () =>
      truquer((c) => {
        const [ligne] = c.prepare('SELECT * FROM journal').all() as Record<string, unknown>[];
        const lignes = [{ ...ligne, n: 7_000, acte: 'abandonnerEcheance', acteur: 'moi', echeance: 1, cle: null }];
        c.prepare('UPDATE branches SET contenu = ?').run(deflateRawSync(JSON.stringify(lignes)));
      }),
  ],
  ['un compte à l’empreinte illisible', () => sql("UPDATE comptes SET motDePasse = 'x'")],
  ['des lignes de facture illisibles', () => sql("UPDATE factures SET lignes = '{'")],
];

describe('un bac sournois ne fait de mal à personne', () => {
  test.each(SOURNOIS)(
    '%s',
    async (_nom, faire) => {
      expect((await claire.importer(faire())).statut).toBe(200);
      await claire.bacActuel();
      expect((await claire.obtenir('/api/bac')).statut).toBe(200);
      const { branches, moments } = (await claire.obtenir('/api/bac/moments')).corps;
      expect(moments.length).toBeGreaterThan(0);
      const demandes: [string, object][] = [
        ['/api/bac/reprendre', { id: branches[0]?.id ?? 1 }],
        ['/api/bac/annuler', {}],
        ['/api/bac/remonter', { n: 0 }],
        ['/api/comptes/connexion', { emailConnexion: FONTANEL.gestionnaire, motDePasse: 'x' }],
      ];
      for (const [url, corps] of demandes) {
        const reponse = await claire.poster(url, corps);
        expect(reponse.statut, `${url} ${reponse.texte}`).toBeLessThan(500);
        // Refused or done, the bac can still be read.
        expect((await claire.obtenir('/api/bac')).statut).toBe(200);
        expect((await claire.obtenir('/api/bac/moments')).statut).toBe(200);
      }
      expect((await claire.poster('/api/bacs/retrouver', { id: avant.bac })).statut).toBe(200);
      claire.bac = avant.bac;
      expect(claire.lire(empreinteDuMonde)).toBe(avant.empreinte);
    },
    20_000,
  );
});

test('un import coupé par un arrêt de la machine ne laisse rien au démarrage suivant', async () => {
  writeFileSync(join(maison.donnees, `import-${'a'.repeat(24)}.sqlite`), 'à moitié');
  writeFileSync(join(maison.donnees, `import-${'a'.repeat(24)}.sqlite-wal`), 'à moitié');
  await maison.app.close();
  await maison.rouvrir();
  expect(maison.fichiers().filter((f) => f.startsWith('import-'))).toEqual([]);
  expect((await claire.obtenir('/api/bac')).statut).toBe(200);
});

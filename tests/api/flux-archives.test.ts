import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITES, ouvrirArchive } from '../../server/factures/flux/archive.ts';
import { type EntreeDArchive, ecrireTarGz, ecrireZip } from '../support/archives.ts';

const UNE: EntreeDArchive = { nom: 'FA-1.xml', contenu: '<Facture>é</Facture>' };
const DEUX: EntreeDArchive = { nom: 'mars/FA-2.xml', contenu: '<Facture/>'.repeat(100) };
const noms = async (octets: Buffer, limites = LIMITES) => (await ouvrirArchive(octets, limites)).map(({ nom }) => nom);

describe.each([
  ['zip', ecrireZip],
  ['tar.gz', ecrireTarGz],
])('un %s', (_genre, ecrire) => {
  test('rend ses fichiers, sans leurs dossiers ni ce que le système ajoute', async () => {
    const membres = await ouvrirArchive(
      ecrire([UNE, DEUX, { nom: '__MACOSX/._FA-1.xml', contenu: 'x' }, { nom: '.DS_Store', contenu: 'x' }]),
    );
    expect(membres.map(({ nom }) => nom)).toEqual(['FA-1.xml', 'FA-2.xml']);
    expect(Buffer.from(membres[0]!.octets).toString()).toBe('<Facture>é</Facture>');
    expect(membres[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([['../FA-1.xml'], ['dossier/../../FA-1.xml'], ['/etc/passwd'], ['C:\\FA-1.xml'], ['..\\FA-1.xml']])(
    'qui sortirait de son dossier est refusé : %s',
    async (nom) => {
      await expect(noms(ecrire([UNE, { nom, contenu: 'x' }]))).rejects.toMatchObject({ code: 'ARCHIVE_DANGEREUSE' });
    },
  );

  test('qui en contient un autre est refusé, même sous un autre nom', async () => {
    for (const dedans of [ecrireZip([UNE]), ecrireTarGz([UNE])])
      for (const nom of ['lot.zip', 'FA-2.xml'])
        await expect(noms(ecrire([UNE, { nom, contenu: dedans }]))).rejects.toMatchObject({
          code: 'ARCHIVE_IMBRIQUEE',
        });
  });

  test('trop gros une fois ouvert est refusé, sans être ouvert en entier', async () => {
    const bombe = ecrire([{ nom: 'FA-1.xml', contenu: Buffer.alloc(9 * 1024 * 1024) }]);
    expect(bombe.length).toBeLessThan(64 * 1024);
    await expect(noms(bombe)).rejects.toMatchObject({ code: 'ARCHIVE_TROP_GROSSE' });
    const petites = { ...LIMITES, membre: 1000, total: 1500 };
    const trois = [1, 2, 3].map((n) => ({ nom: `FA-${n}.xml`, contenu: String(n).repeat(800) }));
    await expect(noms(ecrire(trois), petites)).rejects.toMatchObject({ code: 'ARCHIVE_TROP_GROSSE' });
    await expect(noms(ecrire([{ ...UNE, contenu: 'x'.repeat(1001) }]), petites)).rejects.toMatchObject({
      code: 'ARCHIVE_TROP_GROSSE',
    });
    await expect(noms(ecrire(trois), { ...LIMITES, membres: 2 })).rejects.toMatchObject({
      code: 'ARCHIVE_TROP_GROSSE',
    });
    expect(await noms(ecrire(trois), { ...LIMITES, membres: 3 })).toHaveLength(3);
  });

  test('coupé ou abîmé n’importe où n’est jamais qu’un refus', async () => {
    const entier = ecrire([UNE, DEUX]);
    for (let i = 1; i < 12; i++) {
      const coupe = entier.subarray(0, Math.floor((entier.length * i) / 12));
      const abime = Buffer.from(entier);
      abime.writeUInt8(abime.readUInt8(coupe.length) ^ 0xff, coupe.length);
      for (const octets of [coupe, abime]) {
        const rendu = await noms(octets).catch((erreur) => erreur.code);
        if (typeof rendu === 'string') expect(rendu).toMatch(/^ARCHIVE_/);
      }
    }
  });
});

describe('ce qui n’est que dans le zip', () => {
  test.each([
    ['un mot de passe', [{ ...UNE, drapeaux: 0x801 }], 'ARCHIVE_PROTEGEE'],
    ['un lien', [UNE, { nom: 'lien.xml', contenu: '/etc/passwd', droits: 0o120777 }], 'ARCHIVE_DANGEREUSE'],
    ['deux fichiers dans les mêmes octets', [UNE, { ...UNE, nom: 'FA-2.xml', place: 0 }], 'ARCHIVE_DANGEREUSE'],
    ['une taille qui ment', [{ ...UNE, taille: 5 }], 'ARCHIVE_ILLISIBLE'],
    ['une taille qui ment, en plus', [{ ...UNE, taille: 500 }], 'ARCHIVE_ILLISIBLE'],
    ['une place hors du fichier', [{ ...UNE, place: 0x7fffffff }], 'ARCHIVE_DANGEREUSE'],
  ])('%s', async (_quoi, entrees, code) => {
    await expect(noms(ecrireZip(entrees))).rejects.toMatchObject({ code });
  });

  test('un nom écrit par un vieux Windows se lit avec ses accents', async () => {
    const zip = ecrireZip([{ nom: 'facture_X.xml', contenu: '<a/>', drapeaux: 0 }]);
    for (let i = zip.indexOf('X.xml'); i !== -1; i = zip.indexOf('X.xml', i)) zip.writeUInt8(0x82, i);
    expect(await noms(zip)).toEqual(['facture_é.xml']);
  });
});

describe('ce qui n’est que dans le tar.gz', () => {
  test.each(['1', '2', '3', '6'])('un lien ou un périphérique (genre %s)', async (genre) => {
    await expect(noms(ecrireTarGz([UNE, { nom: 'x.xml', contenu: '', genre }]))).rejects.toMatchObject({
      code: 'ARCHIVE_DANGEREUSE',
    });
  });

  test('un nom long, écrit par GNU ou par un autre', async () => {
    const long = `${'d'.repeat(120)}/FA-long.xml`;
    const gnu = [{ nom: '././@LongLink', contenu: `${long}\0`, genre: 'L' }, UNE];
    const attribut = ` path=${long}\n`;
    const pax = [{ nom: 'PaxHeader', contenu: `${attribut.length + 3}${attribut}`, genre: 'x' }, UNE];
    for (const entrees of [gnu, pax]) expect(await noms(ecrireTarGz(entrees))).toEqual(['FA-long.xml']);
    const dehors = [{ nom: '././@LongLink', contenu: '../../x.xml\0', genre: 'L' }, UNE];
    await expect(noms(ecrireTarGz(dehors))).rejects.toMatchObject({ code: 'ARCHIVE_DANGEREUSE' });
  });
});

test.each([
  ['un texte', Buffer.from('bonjour, ceci est un texte assez long pour un en-tête')],
  ['rien', Buffer.alloc(0)],
  ['un gzip qui n’est pas un tar', gzipSync(Buffer.from('<Facture/>'.repeat(200)))],
  ['un PDF', Buffer.from('%PDF-1.7 et la suite, qui n’en est pas un non plus')],
])('%s n’est pas un lot', async (_quoi, octets) => {
  await expect(noms(octets)).rejects.toMatchObject({ code: 'ARCHIVE_ILLISIBLE' });
});

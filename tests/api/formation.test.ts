import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { lignesEntre } from '../../server/moteur/journal.sql.ts';
import { FONTANEL, Maison, type Personne } from '../pannes/maison.ts';

let maison: Maison;
let claire: Personne;

beforeAll(async () => {
  maison = await Maison.ouvrir();
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
});

const mesBacs = async (personne = claire) => (await personne.obtenir('/api/bacs')).corps;
const numeros = (personne = claire) =>
  personne.lire((db) => db.all<{ numero: string }>('SELECT numero FROM factures ORDER BY id').map((f) => f.numero));
const effacerDuDisque = (bac: string) => {
  for (const suffixe of ['', '-wal', '-shm']) rmSync(`${maison.chemin(bac)}${suffixe}`, { force: true });
};

describe('entrer seul', () => {
  test('donne un bac à soi, neuf, qui n’est à personne d’autre', async () => {
    const paul = await maison.entrer();
    expect(await mesBacs()).toMatchObject([{ nom: 'Mon bac à sable', origine: 'DEPART', actuel: true }]);
    expect(paul.bac).not.toBe(claire.bac);
    await claire.sAsseoir(FONTANEL.gestionnaire);
    await claire.deposer('FA-1');
    expect([numeros(), numeros(paul)]).toEqual([['FA-1'], []]);
  });

  test('la session dit si l’on est entré', async () => {
    const anonyme = await maison.app.inject({ url: '/api/session' });
    expect(anonyme.json()).toEqual({ entre: false });
    expect((await claire.obtenir('/api/session')).corps).toEqual({ entre: true });
  });
});

describe('emporter son bac', () => {
  test('et le reprendre ailleurs : même monde, même journal, et l’on peut encore annuler', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    await claire.deposer('FA-1');
    maison.reel += 10_000;
    await claire.poster('/api/bac/horloge', { jusqua: '2026-04-02T08:00:00.000Z' });
    const unSeul = claire.lire(empreinteDuMonde);
    await claire.deposer('FA-2');
    await claire.deposer('FA-3');
    await claire.poster('/api/bac/annuler');
    const etat = (personne: Personne) => personne.lire((db) => [empreinteDuMonde(db), lignesEntre(db, 0, 1e9)]);

    const fichier = await claire.obtenir('/api/bacs/export');
    expect(fichier.octets.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(decodeURIComponent(String(fichier.entetes['content-disposition']))).toBe(
      "attachment; filename*=UTF-8''Mon bac à sable 2026-04-02.chorale",
    );
    const paul = await maison.entrer();
    expect((await paul.importer(fichier.octets, 'Bac de Claire 🪚.chorale')).corps).toEqual({ fait: true });
    await paul.bacActuel();
    expect(etat(paul)).toEqual(etat(claire));
    const noms = (await mesBacs(paul)).map((b: { nom: string; origine: string }) => `${b.origine} ${b.nom}`);
    expect(noms).toEqual(['IMPORT Bac de Claire 🪚', 'DEPART Mon bac à sable']);

    // The seats of the one who made the file are not those of the one who takes it.
    expect((await paul.obtenir('/api/comptes/moi', { 'x-siege': String(claire.siege) })).corps.code).toBe(
      'NON_CONNECTE',
    );
    await paul.poster('/api/bac/annuler');
    expect(paul.lire(empreinteDuMonde)).toBe(unSeul);
    const { branches } = (await paul.obtenir('/api/bac/moments')).corps;
    expect(branches).toHaveLength(1);
    expect(numeros()).toEqual(['FA-1', 'FA-2']);
  });

  test('un nom trop long est coupé sans casser un caractère ; sans nom, c’est « Mon bac à sable »', async () => {
    const { octets } = await claire.obtenir('/api/bacs/export');
    await claire.importer(octets, `${'🪚'.repeat(70)}.chorale`);
    await claire.importer(octets, ' .chorale');
    const noms = (await mesBacs()).map((b: { nom: string }) => b.nom);
    expect(noms).toEqual(['Mon bac à sable', '🪚'.repeat(60), 'Mon bac à sable']);
    expect((await claire.obtenir('/api/bacs/export')).statut).toBe(200);
  });
});

describe('recommencer', () => {
  test('donne un bac neuf, et l’ancien se retrouve intact', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    await claire.deposer('FA-1');
    const ancien = claire.bac;
    await claire.poster('/api/bacs/recommencer');
    await claire.bacActuel();
    expect(numeros()).toEqual([]);
    expect((await claire.obtenir('/api/comptes/moi')).corps.code).toBe('NON_CONNECTE');
    expect((await claire.poster('/api/bacs/retrouver', { id: ancien })).statut).toBe(200);
    expect(await claire.bacActuel()).toBe(ancien);
    expect(numeros()).toEqual(['FA-1']);
    expect((await claire.obtenir('/api/comptes/moi')).corps.emailConnexion).toBe(FONTANEL.gestionnaire);
  });

  test('garde les trois derniers bacs, et efface du disque ceux d’avant', async () => {
    const tous = [claire.bac];
    for (let i = 0; i < 5; i++) {
      await claire.poster('/api/bacs/recommencer');
      tous.push(await claire.bacActuel());
    }
    expect((await mesBacs()).map((b: { id: string }) => b.id)).toEqual([tous[5], tous[4], tous[3], tous[2]]);
    expect(tous.map((bac) => maison.scene.bacs.existe(bac))).toEqual([false, false, true, true, true, true]);
    expect((await claire.poster('/api/bacs/retrouver', { id: tous[0] })).corps.code).toBe('INTROUVABLE');
  });
});

describe('un bac effacé du disque pendant que Chorale tourne', () => {
  test('n’avale aucun geste en silence : la personne l’apprend, et entre de nouveau', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const saisie = await claire.saisie('FA-1');
    effacerDuDisque(claire.bac);
    expect((await claire.poster('/api/factures', { saisie })).corps.code).toBe('SESSION_ABSENTE');
    expect((await claire.obtenir('/api/bac')).corps.code).toBe('SESSION_ABSENTE');
    expect((await claire.obtenir('/api/session')).corps).toEqual({ entre: false });
    expect(maison.scene.bacs.existe(claire.bac)).toBe(false);

    expect((await claire.poster('/api/session/seul')).statut).toBe(200);
    expect((await claire.obtenir('/api/session')).corps).toEqual({ entre: true });
    await claire.bacActuel();
    expect((await claire.obtenir('/api/bac')).statut).toBe(200);
    // What is gone is not offered.
    expect(await mesBacs()).toHaveLength(1);
  });
});

describe('à l’ouverture de Chorale', () => {
  test('les bacs où personne ne peut plus revenir sont effacés, les autres gardés', async () => {
    const partie = await maison.entrer();
    const avant = maison.reel;
    try {
      maison.reel = avant + 20 * 24 * 3600 * 1000;
      const presente = await maison.entrer();
      maison.reel = avant + 31 * 24 * 3600 * 1000;
      await maison.app.close();
      await maison.rouvrir();
      expect(existsSync(maison.chemin(partie.bac))).toBe(false);
      expect(existsSync(maison.chemin(presente.bac))).toBe(true);
    } finally {
      maison.reel = avant;
    }
  });
});

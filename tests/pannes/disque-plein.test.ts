import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { repondreErreur } from '../../server/plugins/erreurs.ts';
import { bientot, suivre } from './flux.ts';
import { FONTANEL, Maison, type Personne } from './maison.ts';

let maison: Maison;
let claire: Personne;
let adresse = '';

beforeAll(async () => {
  maison = await Maison.ouvrir({ horlogeVraie: true });
  adresse = await maison.ecouter();
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
  await claire.sAsseoir(FONTANEL.gestionnaire);
});

const pragma = (texte: string) => claire.lire((db) => db.get<Record<string, unknown>>(`PRAGMA ${texte}`)!);
const integrite = () => Object.values(pragma('integrity_check'))[0];
const numeros = () =>
  claire.lire((db) => db.all<{ numero: string }>('SELECT numero FROM factures ORDER BY id').map((f) => f.numero));
const aujourdhui = () => new Date().toISOString().slice(0, 10);
const saisie = async (numero: string) => ({ ...(await claire.saisie(numero)), dateFacture: aujourdhui() });

/** As if the disk had room for these pages and no more. */
function remplirLeDisque(pages: number): void {
  const { page_count } = pragma('page_count');
  pragma(`max_page_count = ${Number(page_count) + pages}`);
}
const liberer = () => pragma('max_page_count = 1000000');

describe('le disque se remplit', () => {
  test('ce qui ne tient pas est refusé d’une phrase, rien n’est perdu, et l’on reprend quand il y a de la place', async () => {
    const modele = await saisie('FA');
    await claire.poster('/api/factures', { saisie: { ...modele, numero: 'FA-0' } });
    remplirLeDisque(3);
    const recues = ['FA-0'];
    let refus = await claire.obtenir('/api/session');
    for (let i = 1; i < 200 && refus.statut === 200; i++) {
      const numero = `FA-${i}`;
      refus = await claire.poster('/api/factures', { saisie: { ...modele, numero, commentaire: 'x'.repeat(200) } });
      if (refus.statut === 200) recues.push(numero);
    }
    expect(refus).toMatchObject({ statut: 507, corps: { code: 'DISQUE_PLEIN', message: REFUS.DISQUE_PLEIN.message } });
    const pleine = await claire.envoyerOctets('/api/factures/pieces?nom=gros.pdf', Buffer.alloc(900_000, 1));
    expect(pleine.corps.code).toBe('DISQUE_PLEIN');

    // What was said to be kept is kept, and can be read while the disk is still full.
    expect(numeros()).toEqual(recues);
    expect((await claire.obtenir('/api/factures/recherche/emises')).corps.total).toBe(recues.length);
    expect(integrite()).toBe('ok');

    liberer();
    expect((await claire.poster('/api/factures', { saisie: { ...modele, numero: 'FA-999' } })).statut).toBe(200);
    const avant = claire.lire(empreinteDuMonde);
    const { moments } = (await claire.obtenir('/api/bac/moments')).corps;
    await claire.poster('/api/bac/remonter', { n: moments[0].n });
    expect(claire.lire(empreinteDuMonde)).toBe(avant);
  });

  test('les voisins n’en savent rien', async () => {
    remplirLeDisque(0);
    const paul = await maison.entrer();
    await paul.sAsseoir(FONTANEL.gestionnaire);
    const depot = await paul.poster('/api/factures', {
      saisie: { ...(await paul.saisie('FA-1')), dateFacture: aujourdhui() },
    });
    expect(depot.statut).toBe(200);
  });

  test('une échéance qui ne peut s’écrire n’arrête pas le serveur, et se joue plus tard', async () => {
    const fenetre = await suivre(adresse, claire.cookie);
    const depot = await claire.poster('/api/factures', { saisie: await saisie('FA-1') });
    const statut = () =>
      maison.scene.bacs.lire(
        claire.bac,
        (db) => db.get<{ s: string }>('SELECT statut AS s FROM factures WHERE id = ?', [depot.corps.id])!.s,
      );
    const interdire = (oui: boolean) =>
      maison.scene.bacs.lire(claire.bac, (db) => db.run(`PRAGMA query_only = ${oui}`));
    interdire(true);
    await new Promise((suite) => setTimeout(suite, 2300));
    expect(statut()).toBe('DEPOSEE');
    expect((await claire.obtenir('/api/bac')).statut).toBe(503);
    expect((await claire.obtenir('/api/bacs')).statut).toBe(200);
    interdire(false);
    await claire.obtenir('/api/bac');
    await bientot(() => statut() !== 'DEPOSEE');
    fenetre.couper();
  }, 10_000);
});

describe('un bac abîmé sur le disque', () => {
  test.each([
    ['vidé par une coupure de courant', (chemin: string) => truncateSync(chemin, 0)],
    ['coupé', (chemin: string) => truncateSync(chemin, 5000)],
    ['écrasé', (chemin: string) => writeFileSync(chemin, 'x'.repeat(20_000))],
  ])('%s, le dit, et l’on peut recommencer', async (_nom, abimer) => {
    // Closed as a bac at rest is.
    maison.scene.bacs.fermer();
    for (const suffixe of ['-wal', '-shm']) rmSync(`${maison.chemin(claire.bac)}${suffixe}`, { force: true });
    abimer(maison.chemin(claire.bac));
    expect(await claire.obtenir('/api/bac')).toMatchObject({ statut: 422, corps: { code: 'BAC_ABIME' } });
    expect((await claire.obtenir('/api/bacs')).statut).toBe(200);
    expect((await claire.poster('/api/bacs/recommencer')).statut).toBe(200);
    expect((await claire.obtenir('/api/bac')).statut).toBe(200);
  });
});

describe('une panne de la machine', () => {
  const app = Fastify();
  app.setErrorHandler(repondreErreur);
  app.get('/:code', async (requete) => {
    const { code } = requete.params as { code: string };
    throw Object.assign(new Error('/home/eleve/donnees/secret.sqlite'), { code });
  });
  afterAll(() => app.close());

  test.each([
    ['SQLITE_FULL', 'DISQUE_PLEIN'],
    ['SQLITE_IOERR_WRITE', 'DISQUE_PLEIN'],
    ['ENOSPC', 'DISQUE_PLEIN'],
    ['EDQUOT', 'DISQUE_PLEIN'],
    ['SQLITE_CORRUPT', 'BAC_ABIME'],
    ['SQLITE_NOTADB', 'BAC_ABIME'],
    ['SQLITE_BUSY', 'SERVICE_INDISPONIBLE'],
    ['SQLITE_CANTOPEN', 'SERVICE_INDISPONIBLE'],
    ['EMFILE', 'SERVICE_INDISPONIBLE'],
    ['AUTRE', 'SERVICE_INDISPONIBLE'],
  ] as const)('%s se dit %s, sans rien montrer de la machine', async (panne, code) => {
    const reponse = await app.inject({ url: `/${panne}` });
    expect(reponse.statusCode).toBe(REFUS[code].statut);
    expect(reponse.json()).toMatchObject({ code, message: REFUS[code].message });
    expect(reponse.body).not.toMatch(/secret|SQLITE|Error/);
  });
});

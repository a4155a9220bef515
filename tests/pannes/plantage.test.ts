import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SYSTEME, VISITEUR } from '#shared/comptes/acteur.ts';
import { Direct } from '../../server/bac/direct.ts';
import { acte } from '../../server/moteur/acte.ts';
import { prevoir } from '../../server/moteur/echeances.sql.ts';
import { avancerHorloge } from '../../server/moteur/horloge.ts';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { lignesEntre } from '../../server/moteur/journal.sql.ts';
import { ABANDON, Moteur } from '../../server/moteur/moteur.ts';
import { bacDEssai, DEBUT } from '../support/bac-en-memoire.ts';
import { bientot, suivre } from './flux.ts';
import { FONTANEL, Maison, type Personne } from './maison.ts';

let maison: Maison;
let claire: Personne;

beforeAll(async () => {
  maison = await Maison.ouvrir();
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
  await claire.sAsseoir(FONTANEL.gestionnaire);
});

describe('un acte qui plante en chemin', () => {
  test('ne laisse aucune trace, le dit, et n’arrête ni le bac ni les voisins', async () => {
    const saisie = await claire.saisie('FA-1');
    // The facture is written, then its history cannot be.
    claire.ecrire((db) => db.run('ALTER TABLE historique_factures RENAME TO ailleurs'));
    const avant = claire.lire((db) => [empreinteDuMonde(db), lignesEntre(db, 0, 1e9)]);
    const refus = await claire.poster('/api/factures', { saisie });
    expect(refus).toMatchObject({ statut: 503, corps: { code: 'SERVICE_INDISPONIBLE' } });
    expect(refus.texte).not.toMatch(/SQLITE|historique_factures|\.ts/);
    expect(claire.lire((db) => [empreinteDuMonde(db), lignesEntre(db, 0, 1e9)])).toEqual(avant);
    expect((await claire.obtenir('/api/bac')).statut).toBe(200);
    claire.ecrire((db) => db.run('ALTER TABLE ailleurs RENAME TO historique_factures'));
    expect((await claire.poster('/api/factures', { saisie })).statut).toBe(200);
  });
});

describe('une échéance qui plante', () => {
  const planter = acte({
    nom: 'planter',
    libelle: 'Plantage',
    entree: z.object({}),
    executer(db) {
      db.run(
        "INSERT INTO courriels (modele, destinataire, objet, corps, instant) VALUES ('M', 'a', 'à moitié', '', '')",
      );
      throw new TypeError('x is undefined');
    },
  });
  const semer = acte({
    nom: 'semer',
    libelle: 'Semis',
    entree: z.object({}),
    executer(db) {
      prevoir(db, { instant: '2026-03-03T08:00:00.000Z', acteur: SYSTEME, acte: planter, entree: {} });
    },
  });

  test('est abandonnée, signalée, écrite au journal ; le temps continue et se remonte', () => {
    const pannes: unknown[] = [];
    const moteur = new Moteur({ actes: [planter, semer], surPanne: (erreur) => pannes.push(erreur) });
    const bac = bacDEssai();
    const reel = Date.parse(DEBUT);
    const commun = { acteur: VISITEUR, reel, graine: 1 };
    bac.ecrire((db) => moteur.jouer(db, { ...commun, acte: semer, entree: {} }));
    bac.ecrire((db) =>
      moteur.jouer(db, { ...commun, acte: avancerHorloge, entree: { jusqua: '2026-03-04T08:00:00.000Z' } }),
    );
    expect(pannes).toEqual([new TypeError('x is undefined')]);
    expect(lignesEntre(bac.db, 2, 9)).toMatchObject([
      { acte: ABANDON, entree: '{"acte":"planter","motif":"PANNE"}', discret: 1 },
    ]);
    expect(bac.db.all('SELECT * FROM courriels')).toEqual([]);
    expect(bac.db.all('SELECT * FROM echeances')).toEqual([]);
    bac.fermer();
  });
});

describe('les fenêtres qui suivent un bac', () => {
  test('ne laissent rien derrière elles quand elles partent', async () => {
    const direct = new Direct(maison.scene);
    const app = Fastify({ forceCloseConnections: true });
    app.get('/api/bac/direct', (_requete, reponse) => direct.ouvrir(claire.bac, reponse));
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const fenetres = await Promise.all(Array.from({ length: 25 }, () => suivre(`http://127.0.0.1:${port}`, '')));
    await bientot(() => direct.fenetres(claire.bac) === 25);
    for (const fenetre of fenetres) fenetre.couper();
    await bientot(() => direct.fenetres(claire.bac) === 0);
    // Nobody listens any more: an act finds no window to tell.
    await claire.deposer('FA-1');

    const revenue = await suivre(`http://127.0.0.1:${port}`, '');
    direct.fermer();
    await revenue.fini;
    expect(direct.fenetres(claire.bac)).toBe(0);
    await app.close();
  });
});

import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { lignesEntre } from '../../server/moteur/journal.sql.ts';
import { FONTANEL, Maison, type Personne } from './maison.ts';

let maison: Maison;
let claire: Personne;
let adresse = '';

beforeAll(async () => {
  maison = await Maison.ouvrir();
  adresse = await maison.ecouter();
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
  await claire.sAsseoir(FONTANEL.gestionnaire);
});

const Mo = 1024 * 1024;
const MORCEAU = Buffer.alloc(256 * 1024, 0x20);

type Envoi = { entetes: Record<string, string>; combien: number; url?: string };
type Reponse = { statut: number; corps: { code: string; message: string }; envoyes: number };

const entetes = (personne = claire): Record<string, string> => ({
  cookie: personne.cookie,
  'x-chorale': '1',
  'x-siege': String(personne.siege),
  'content-type': 'application/octet-stream',
});

/** Sends without stopping, as a browser does, until the server answers. */
function envoyer({ entetes, combien, url = '/api/factures/pieces?nom=gros.pdf' }: Envoi): Promise<Reponse> {
  return new Promise((resoudre, refuser) => {
    let envoyes = 0;
    let fini = false;
    const demande = request(`${adresse}${url}`, { method: 'POST', headers: entetes, agent: false });
    demande.on('response', (reponse: IncomingMessage) => {
      fini = true;
      let texte = '';
      reponse.on('data', (morceau) => {
        texte += morceau;
      });
      reponse.on('end', () => {
        demande.destroy();
        resoudre({ statut: reponse.statusCode ?? 0, corps: JSON.parse(texte), envoyes });
      });
    });
    demande.on('error', (erreur: NodeJS.ErrnoException) => {
      if (fini) return;
      fini = true;
      // The server hung up while this side was still sending: its answer was lost on the way.
      if (erreur.code !== 'EPIPE' && erreur.code !== 'ECONNRESET') return refuser(erreur);
      resoudre({ statut: 0, corps: { code: 'COUPE', message: '' }, envoyes });
    });
    const pousser = () => {
      while (!fini && envoyes < combien) {
        envoyes += MORCEAU.length;
        if (!demande.write(MORCEAU)) return void demande.once('drain', pousser);
      }
      if (!fini) demande.end();
    };
    pousser();
  });
}

describe('un fichier de 200 Mo', () => {
  test('annoncé, est refusé sans être lu', async () => {
    const reponse = await envoyer({ entetes: { ...entetes(), 'content-length': String(200 * Mo) }, combien: 200 * Mo });
    expect(reponse).toMatchObject({
      statut: 413,
      corps: { code: 'FICHIER_TROP_GROS', message: REFUS.FICHIER_TROP_GROS.message },
    });
    expect(reponse.envoyes).toBeLessThan(20 * Mo);
  });

  // No browser does that. The answer may be lost, since this side is still sending when the server hangs up.
  test('sans taille annoncée, n’est pas lu au delà de la limite', async () => {
    const reponse = await envoyer({ entetes: { ...entetes(), 'transfer-encoding': 'chunked' }, combien: 200 * Mo });
    expect(['FICHIER_TROP_GROS', 'COUPE']).toContain(reponse.corps.code);
    expect(reponse.envoyes).toBeLessThan(40 * Mo);
    expect((await fetch(`${adresse}/api/session`)).status).toBe(200);
  });

  test('de quelqu’un qui n’est pas entré, ou d’une autre page, n’est pas lu du tout', async () => {
    const url = '/api/bacs/import?nom=x';
    const taille = { 'content-length': String(200 * Mo) };
    const anonyme = await envoyer({ url, entetes: { ...entetes(), cookie: '', ...taille }, combien: 200 * Mo });
    expect(anonyme).toMatchObject({ statut: 401, corps: { code: 'SESSION_ABSENTE' } });
    expect(anonyme.envoyes).toBeLessThan(20 * Mo);
    const autre = await envoyer({ url, entetes: { cookie: claire.cookie, ...taille }, combien: 200 * Mo });
    expect(autre).toMatchObject({ statut: 403, corps: { code: 'REQUETE_REFUSEE' } });
    expect(autre.envoyes).toBeLessThan(20 * Mo);
  });

  test('juste à la limite passe, un octet de plus non', async () => {
    const url = '/api/factures/pieces?nom=a.pdf';
    expect((await claire.envoyerOctets(url, Buffer.alloc(10 * Mo))).statut).toBe(200);
    expect((await claire.envoyerOctets(url, Buffer.alloc(10 * Mo + 1))).corps.code).toBe('FICHIER_TROP_GROS');
  });

  test('un formulaire démesuré aussi est refusé', async () => {
    const reponse = await claire.poster('/api/factures/brouillons', { saisie: { commentaire: 'x'.repeat(Mo) } });
    expect(reponse.corps.code).toBe('ENVOI_TROP_GROS');
  });
});

describe('un envoi', () => {
  const fichiers = () => claire.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM fichiers')!.n);
  const journal = () => claire.lire((db) => lignesEntre(db, 0, 1e9).length);
  const tete = (taille: number) =>
    [
      'POST /api/factures/pieces?nom=a.pdf HTTP/1.1',
      'host: 127.0.0.1',
      ...Object.entries(entetes()).map(([nom, valeur]) => `${nom}: ${valeur}`),
      `content-length: ${taille}`,
      '',
      '',
    ].join('\r\n');
  const ouvrir = () => {
    const prise = connect(Number(new URL(adresse).port), '127.0.0.1');
    prise.on('error', () => {});
    return prise;
  };
  const attendre = (ms: number) => new Promise((suite) => setTimeout(suite, ms));

  test('abandonné en route ne laisse rien', async () => {
    const avant = [fichiers(), journal()];
    const prise = ouvrir();
    prise.write(tete(5 * Mo));
    prise.write(Buffer.alloc(2 * Mo));
    await attendre(50);
    prise.destroy();
    await attendre(50);
    expect([fichiers(), journal()]).toEqual(avant);
    expect((await fetch(`${adresse}/api/session`)).status).toBe(200);
  });

  test('qui n’avance pas ne fait attendre personne, et finit par être lâché', async () => {
    const prises = Array.from({ length: 20 }, ouvrir);
    for (const prise of prises) prise.write(`${tete(5 * Mo)}abc`);
    await attendre(20);
    const debut = performance.now();
    expect((await claire.obtenir('/api/bac')).statut).toBe(200);
    expect((await fetch(`${adresse}/api/session`)).status).toBe(200);
    expect(performance.now() - debut).toBeLessThan(1500);
    // Five minutes, and not for ever.
    expect(maison.app.server.requestTimeout).toBe(300_000);
    for (const prise of prises) prise.destroy();
  });

  test('qui ment sur sa taille n’est pas pris pour un fichier', async () => {
    const avant = fichiers();
    const prise = ouvrir();
    let texte = '';
    prise.on('data', (morceau) => {
      texte += morceau;
    });
    prise.end(`${tete(1000)}court`);
    await new Promise((suite) => prise.once('close', suite));
    expect(texte).not.toMatch(/^HTTP\/1\.1 200/);
    expect(fichiers()).toBe(avant);
  });

  test('qui n’est pas du HTTP est refermé, et le serveur continue', async () => {
    for (const texte of [
      'bonjour\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    ]) {
      const prise = ouvrir();
      prise.resume();
      prise.write(texte, 'latin1');
      await new Promise((suite) => prise.once('close', suite));
    }
    expect((await fetch(`${adresse}/api/session`)).status).toBe(200);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '#shared/contrat/contrat.ts';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { CONTRAT } from '#shared/contrat/index.ts';
import { adresseDe, FONTANEL, LYCEE, Maison, type Personne } from '../pannes/maison.ts';

const web = mkdtempSync(join(tmpdir(), 'chorale-web-'));
let maison: Maison;
let claire: Personne;

beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Chorale</title>');
  writeFileSync(join(web, 'assets', 'app.js'), 'export {};');
  maison = await Maison.ouvrir({ web });
});
afterAll(async () => {
  await maison.fermer();
  rmSync(web, { recursive: true, force: true });
});
beforeEach(async () => {
  claire = await maison.entrer();
});

const operations = Object.entries(CONTRAT) as [string, Operation][];
const JOUR = 24 * 3600 * 1000;
const sansTemoin = (url: string, headers: Record<string, string> = {}) => maison.app.inject({ url, headers });

describe('le témoin de session', () => {
  const entrer = (headers: Record<string, string> = {}) =>
    maison.app.inject({
      method: 'POST',
      url: '/api/session/seul',
      headers: { 'x-chorale': '1', ...headers },
      remoteAddress: '10.9.9.9',
    });

  test('est signé, HttpOnly, SameSite=Lax, sans Secure sur le réseau de la salle, pour trente jours', async () => {
    const temoin = String((await entrer()).headers['set-cookie']);
    expect(temoin).toMatch(/^chorale=[\w-]{32}\.[\w%+/-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('entrer deux fois mène au même bac et ne pose pas de second témoin', async () => {
    const seconde = await entrer({ cookie: claire.cookie });
    expect(seconde.statusCode).toBe(200);
    expect(seconde.headers['set-cookie']).toBeUndefined();
    expect((await claire.obtenir('/api/bacs')).corps).toMatchObject([{ id: claire.bac, actuel: true }]);
  });

  test.each(['absent', 'dont la signature est changée', 'non signé', 'd’un jeton inventé'])(
    '%s, est refusé',
    async (cas) => {
      const [nom, valeur = ''] = claire.cookie.split('=');
      const cookies: Record<string, string> = {
        absent: '',
        'dont la signature est changée': `${nom}=${valeur.slice(0, -3)}AAA`,
        'non signé': `${nom}=${valeur.split('.')[0]}`,
        'd’un jeton inventé': `${nom}=${'A'.repeat(32)}.${valeur.split('.')[1]}`,
      };
      const reponse = await sansTemoin('/api/bac', { cookie: cookies[cas] ?? '' });
      expect(reponse.statusCode).toBe(401);
      expect(reponse.json()).toMatchObject({ code: 'SESSION_ABSENTE', message: REFUS.SESSION_ABSENTE.message });
    },
  );

  test('ne vaut plus rien au bout de trente jours', async () => {
    const avant = maison.reel;
    try {
      maison.reel = avant + 30 * JOUR - 1000;
      expect((await claire.obtenir('/api/bac')).statut).toBe(200);
      maison.reel = avant + 30 * JOUR;
      expect((await claire.obtenir('/api/bac')).corps.code).toBe('SESSION_ABSENTE');
      expect((await claire.obtenir('/api/session')).corps).toEqual({ entre: false });
    } finally {
      maison.reel = avant;
    }
  });

  test('qui revient avant la fin garde son bac trente jours de plus', async () => {
    const avant = maison.reel;
    try {
      maison.reel = avant + 20 * JOUR;
      const { entetes } = await claire.obtenir('/api/session');
      expect(String(entetes['set-cookie'])).toMatch(/^chorale=.*Max-Age=2592000/);
      maison.reel = avant + 45 * JOUR;
      expect((await claire.obtenir('/api/bac')).statut).toBe(200);
    } finally {
      maison.reel = avant;
    }
  });

  test('n’est pas récrit à chaque visite du même jour', async () => {
    expect((await claire.obtenir('/api/session')).entetes['set-cookie']).toBeUndefined();
  });

  test('ne vaut plus rien après « Quitter »', async () => {
    expect((await claire.poster('/api/session/quitter')).statut).toBe(200);
    expect((await claire.obtenir('/api/bac')).corps.code).toBe('SESSION_ABSENTE');
  });
});

describe('une demande d’un autre site', () => {
  test.each(operations.filter(([, o]) => o.methode === 'POST'))('ne peut pas appeler %s', async (_nom, operation) => {
    const reponse = await maison.app.inject({
      method: 'POST',
      url: adresseDe(operation),
      headers: { cookie: claire.cookie },
      payload: {},
    });
    expect(reponse.statusCode).toBe(403);
    expect(reponse.json().code).toBe('REQUETE_REFUSEE');
  });

  test('ne reçoit aucune permission de lire', async () => {
    const reponse = await sansTemoin('/api/session', { origin: 'http://mechant.example' });
    expect(reponse.headers['access-control-allow-origin']).toBeUndefined();
    const avant = await maison.app.inject({
      method: 'OPTIONS',
      url: '/api/bac',
      headers: { origin: 'http://mechant.example' },
    });
    expect(avant.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('sans être entré', () => {
  test.each(operations.filter(([, o]) => o.acces !== 'PUBLIC'))(
    '%s répond SESSION_ABSENTE',
    async (_nom, operation) => {
      const reponse = await maison.app.inject({
        method: operation.methode,
        url: adresseDe(operation),
        headers: { 'x-chorale': '1' },
        ...(operation.methode === 'POST' && { payload: {} }),
      });
      expect(reponse.statusCode).toBe(401);
      expect(reponse.json().code).toBe('SESSION_ABSENTE');
    },
  );
});

describe('sans siège', () => {
  test.each(operations.filter(([, o]) => o.acces === 'COMPTE'))('%s répond NON_CONNECTE', async (_nom, operation) => {
    const reponse = await claire.demander({
      method: operation.methode,
      url: adresseDe(operation),
      ...(operation.methode === 'POST' && { payload: {} }),
    });
    expect(reponse.statut).toBe(401);
    expect(reponse.corps.code).toBe('NON_CONNECTE');
  });

  test.each(['0', '-1', '1e3', '1, 2', '99999999999999999999', 'toString', '%00', ' '])(
    'dire « %s » ne donne aucun siège',
    async (dit) => {
      await claire.sAsseoir(FONTANEL.gestionnaire);
      claire.siege = undefined;
      expect((await claire.obtenir('/api/comptes/moi', { 'x-siege': dit })).corps.code).toBe('NON_CONNECTE');
    },
  );

  test('le compte d’un autre, dit dans l’en-tête ou dans l’adresse, est ignoré', async () => {
    const autre = claire.compte(LYCEE.gestionnaire);
    expect((await claire.obtenir('/api/comptes/moi', { 'x-siege': String(autre) })).corps.code).toBe('NON_CONNECTE');
    expect((await claire.obtenir(`/api/comptes/moi?siege=${autre}`)).corps.code).toBe('NON_CONNECTE');
  });

  test('le siège pris dans un bac ne vaut rien dans un autre', async () => {
    const paul = await maison.entrer();
    const siege = await paul.sAsseoir(FONTANEL.gestionnaire);
    expect((await paul.obtenir('/api/comptes/moi')).statut).toBe(200);
    expect((await claire.obtenir('/api/comptes/moi', { 'x-siege': String(siege) })).corps.code).toBe('NON_CONNECTE');
  });
});

describe('ce qui est à un autre bac', () => {
  test('ne se voit ni ne se touche : factures, fichiers, courriels, bacs', async () => {
    const paul = await maison.entrer();
    await paul.sAsseoir(FONTANEL.gestionnaire);
    const saisie = await paul.saisie('FA-1');
    const { id } = (await paul.poster('/api/factures', { saisie })).corps;
    const courriel = paul.lire((db) => db.get<{ id: number }>('SELECT max(id) AS id FROM courriels')!.id);
    await claire.sAsseoir(FONTANEL.gestionnaire);
    for (const fin of ['', '/fichier', '/certificat', '/pieces/1'])
      expect((await claire.obtenir(`/api/factures/${id}${fin}`)).corps.code).toBe('INTROUVABLE');
    expect((await claire.poster(`/api/factures/${id}/completer`, { commentaire: 'à moi' })).corps.code).toBe(
      'INTROUVABLE',
    );
    expect((await claire.poster('/api/factures', { saisie })).corps.champs).toMatchObject([
      { champ: 'fichier', code: 'FICHIER_ABSENT' },
    ]);
    expect((await claire.obtenir(`/api/courriels/${courriel}`)).corps.code).toBe('INTROUVABLE');
    // An address that was cut or made up is a page that does not exist, not a field to correct.
    for (const page of ['factures', 'engagements', 'flux', 'structures', 'courriels'])
      for (const faux of ['abc', '-1', '1.5', '1e99'])
        expect((await claire.obtenir(`/api/${page}/${faux}`)).statut, `${page}/${faux}`).toBe(404);
    expect((await claire.poster('/api/bacs/retrouver', { id: paul.bac })).corps.code).toBe('INTROUVABLE');
    for (const id of ['../annuaire', 'annuaire', '', '__proto__'])
      expect((await claire.poster('/api/bacs/retrouver', { id })).corps.code).toBe('INTROUVABLE');
  });
});

describe('chaque réponse', () => {
  const PAGE = ["default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"];
  const DONNEES = ["default-src 'none'", "frame-ancestors 'none'"];
  test.each([
    ['/', PAGE],
    ['/robots.txt', PAGE],
    ['/assets/app.js', PAGE],
    ['/portail/connexion', PAGE],
    ['/api/session', DONNEES],
    ['/api/bac', DONNEES],
    ['/api/inconnu', ["frame-ancestors 'none'"]],
  ])('%s porte les en-têtes qui protègent, et rien qui enferme en HTTPS', async (url, regles) => {
    const { headers } = await sansTemoin(url);
    const dites = String(headers['content-security-policy']);
    for (const regle of regles) expect(dites).toContain(regle);
    expect(dites).not.toMatch(/upgrade-insecure-requests|unsafe|https?:/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test('robots.txt éloigne les moteurs de recherche', async () => {
    const reponse = await sansTemoin('/robots.txt');
    expect(reponse.headers['content-type']).toMatch(/^text\/plain/);
    expect(reponse.body).toBe('User-agent: *\nDisallow: /\n');
  });

  test('qui montre le bac n’est gardée par aucun intermédiaire', async () => {
    for (const url of ['/api/bac', '/api/bac/moments', '/api/session', '/api/bacs', '/api/bacs/export'])
      expect((await claire.obtenir(url)).entetes['cache-control']).toMatch(/no-store|private, no-cache/);
  });
});

describe('une adresse', () => {
  test.each([
    '/api/inconnu',
    '/api/',
    '/api/factures/1/inconnu',
    '/api/%C3%A9',
    '/api/comptes/activation/%zz',
    '/api/%',
    `/api/bac/${'x'.repeat(5000)}`,
    '/api/bac/..%2f..%2fannuaire.sqlite',
  ])('inconnue ou illisible de l’API dit pourquoi, en français : %s', async (url) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const) {
      const reponse = await maison.app.inject({ method, url, headers: { cookie: claire.cookie, 'x-chorale': '1' } });
      const corps = reponse.json();
      expect([400, 404]).toContain(reponse.statusCode);
      expect(REFUS).toHaveProperty(corps.code);
      expect(corps.message).toBe(REFUS[corps.code as keyof typeof REFUS].message);
      expect(reponse.body).not.toMatch(/at \w+ \(|node_modules|FST_|Error/);
    }
  });

  test.each([
    '/',
    '/portail',
    '/portail/factures-emises/12',
    '/inconnue',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/portail/factures-emises/recherche?partie=S.A.R.L&numero=FA.14',
    '/portail/connexion?courriel=jean@exemple.fr',
  ])('de page mène à la page unique : %s', async (url) => {
    for (const encodages of ['', 'gzip, br']) {
      const reponse = await sansTemoin(url, { 'accept-encoding': encodages });
      expect(reponse.statusCode).toBe(200);
      expect(reponse.headers['content-type']).toMatch(/^text\/html/);
      expect(reponse.headers['cache-control']).toBe('no-cache');
    }
  });

  test.each(['/assets/vieux.js', '/favicon.ico', '/annuaire.sqlite', '/../package.json'])(
    'de fichier qui n’existe pas est introuvable : %s',
    async (url) => {
      const reponse = await sansTemoin(url);
      expect(reponse.statusCode).toBe(404);
      expect(reponse.json().code).toBe('INTROUVABLE');
    },
  );
});

describe('deviner un mot de passe', () => {
  const essayer = (remoteAddress: string) =>
    claire.demander({
      method: 'POST',
      url: '/api/comptes/connexion',
      payload: { emailConnexion: '', motDePasse: '' },
      remoteAddress,
    });

  test('est lent depuis une même machine, et les autres n’en souffrent pas', async () => {
    const statuts: number[] = [];
    for (let i = 0; i < 31; i++) statuts.push((await essayer('10.8.8.8')).statut);
    expect(statuts.slice(0, 30)).toEqual(Array(30).fill(422));
    const refus = await essayer('10.8.8.8');
    expect(refus).toMatchObject({ statut: 429, corps: { code: 'TROP_DE_DEMANDES', faire: 'Patientez une minute.' } });
    expect((await essayer('10.8.8.9')).statut).toBe(422);
  });
});

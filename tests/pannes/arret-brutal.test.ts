import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ACTES, REACTIONS } from '../../server/actes.ts';
import { BacsASable } from '../../server/db/bacs.ts';
import { Database } from '../../server/db/pilote.ts';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { dernierGeste } from '../../server/moteur/journal.sql.ts';
import { Moteur } from '../../server/moteur/moteur.ts';
import { remonter } from '../../server/moteur/temps.ts';
import { FONTANEL, LYCEE } from './maison.ts';
import { construireServeur, type Lance, lancer, oublierServeur, portLibre } from './serveur.ts';

let serveur = '';
let dossier = '';
const lances: Lance[] = [];

beforeAll(async () => {
  serveur = await construireServeur();
}, 60_000);
afterAll(() => oublierServeur(serveur));
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'chorale-arret-'));
});
afterEach(async () => {
  for (const lance of lances.splice(0)) {
    lance.tuer('SIGKILL');
    await lance.fini;
  }
  rmSync(dossier, { recursive: true, force: true });
});

async function demarrer(options: Partial<Parameters<typeof lancer>[1]> = {}): Promise<Lance> {
  const donnees = join(dossier, 'donnees');
  const lance = lancer(serveur, { donnees, port: await portLibre(), ...options });
  lances.push(lance);
  return lance;
}
async function pret(options: Partial<Parameters<typeof lancer>[1]> = {}): Promise<Lance> {
  const lance = await demarrer(options);
  await lance.pret;
  return lance;
}

type Visiteur = { cookie: string; siege?: number };
async function appeler({ adresse }: Lance, url: string, visiteur: Visiteur, corps?: object | Uint8Array) {
  const octets = corps instanceof Uint8Array;
  const reponse = await fetch(`${adresse}${url}`, {
    headers: {
      cookie: visiteur.cookie,
      'x-chorale': '1',
      'content-type': octets ? 'application/octet-stream' : 'application/json',
      ...(visiteur.siege && { 'x-siege': String(visiteur.siege) }),
    },
    ...(corps && { method: 'POST', body: octets ? Buffer.from(corps) : JSON.stringify(corps) }),
  });
  return { statut: reponse.status, corps: await reponse.json(), entetes: reponse.headers };
}

async function entrer(lance: Lance): Promise<Visiteur & { bac: string }> {
  const entree = await appeler(lance, '/api/session/seul', { cookie: '' }, {});
  const cookie = entree.entetes.get('set-cookie')?.split(';')[0] ?? '';
  const { sieges } = (await appeler(lance, '/api/bac', { cookie })).corps;
  const siege = sieges.find((s: { emailConnexion: string }) => s.emailConnexion === FONTANEL.gestionnaire).compteId;
  await appeler(lance, '/api/bac/sieges/prendre', { cookie }, { compteId: siege });
  const bac = (await appeler(lance, '/api/bacs', { cookie })).corps[0].id;
  return { cookie, siege, bac };
}

async function saisieDe(lance: Lance, visiteur: Visiteur): Promise<object> {
  const piece = await appeler(lance, '/api/factures/pieces?nom=f.pdf', visiteur, Buffer.from('%PDF-1.7'));
  const moi = await appeler(lance, '/api/comptes/moi', visiteur);
  return {
    ...{ cadre: 'A1', structureId: moi.corps.structures[0].id, siretDestinataire: LYCEE.siret },
    ...{ dateFacture: new Date().toISOString().slice(0, 10), typeFacture: 'FACTURE', devise: 'EUR' },
    ...{ modeReglement: 'VIREMENT', typeTva: 'TVA_SUR_DEBIT', montantHt: 100_000, montantTva: 20_000 },
    ...{ montantTtc: 120_000, montantAPayer: 120_000, fichier: piece.corps.fichier, nomFichier: 'f.pdf' },
  };
}

describe('la machine s’éteint au milieu de 500 dépôts', () => {
  test('tout dépôt acquitté est là, le fichier est sain, et le journal redonne le même monde', async () => {
    const lance = await pret();
    const visiteur = await entrer(lance);
    const saisie = await saisieDe(lance, visiteur);
    const acquittes: string[] = [];
    const aFaire = Array.from({ length: 500 }, (_, i) => `FA-${i + 1}`);
    const deposer = async () => {
      for (let numero = aFaire.shift(); numero; numero = aFaire.shift()) {
        const { statut } = await appeler(lance, '/api/factures', visiteur, { saisie: { ...saisie, numero } });
        if (statut === 200) acquittes.push(numero);
        if (acquittes.length === 250) lance.tuer('SIGKILL');
      }
    };
    const issues = await Promise.allSettled(Array.from({ length: 8 }, deposer));
    expect(issues.some((i) => i.status === 'rejected')).toBe(true);
    expect((await lance.fini).signal).toBe('SIGKILL');
    expect(acquittes.length).toBeGreaterThanOrEqual(250);

    const bacs = new BacsASable({ dossier: join(dossier, 'donnees', 'bacs') });
    const moteur = new Moteur({ actes: ACTES, reactions: REACTIONS });
    const gardes = bacs.lire(visiteur.bac, (db) => db.all<{ numero: string }>('SELECT numero FROM factures'));
    const numeros = new Set(gardes.map((f) => f.numero));
    expect(acquittes.filter((numero) => !numeros.has(numero))).toEqual([]);
    expect(bacs.lire(visiteur.bac, (db) => db.get('PRAGMA integrity_check'))).toEqual({ integrity_check: 'ok' });

    const avant = bacs.lire(visiteur.bac, empreinteDuMonde);
    bacs.ecrire(visiteur.bac, (db) => remonter(db, dernierGeste(db)?.n ?? 0, { moteur, reel: Date.now() }));
    expect(bacs.lire(visiteur.bac, empreinteDuMonde)).toBe(avant);
    bacs.fermer();

    // And the next day, the same person with the same cookie goes on.
    const relance = await pret();
    expect((await appeler(relance, '/api/factures/recherche/emises', visiteur)).corps.total).toBe(numeros.size);
    const suite = await appeler(relance, '/api/factures', visiteur, { saisie: { ...saisie, numero: 'FA-999' } });
    expect(suite.statut).toBe(200);
  }, 60_000);
});

// Windows has no signals: a program stopped by another one there is cut off, as above.
const SIGNAUX = process.platform === 'win32' ? [] : (['SIGTERM', 'SIGINT'] as const);

describe('un arrêt demandé', () => {
  test.each(SIGNAUX)(
    'par %s ferme tout proprement, même si une fenêtre suit son bac',
    async (signal) => {
      const lance = await pret();
      const visiteur = await entrer(lance);
      const flux = await fetch(`${lance.adresse}/api/bac/direct`, { headers: { cookie: visiteur.cookie } });
      expect(flux.status).toBe(200);
      lance.tuer(signal);
      expect(await lance.fini).toEqual({ code: 0, signal: null });
      const restes = readdirSync(join(dossier, 'donnees'), { recursive: true }).map(String);
      expect(restes.filter((f) => /-(wal|shm|journal)$/.test(f))).toEqual([]);
      const connexion = new Database(join(dossier, 'donnees', 'bacs', `${visiteur.bac}.sqlite`), { readonly: true });
      expect(connexion.pragma('integrity_check', { simple: true })).toBe('ok');
      connexion.close();
      await flux.text().catch(() => '');
    },
    20_000,
  );
});

/** Where nobody may write, not even the administrator of this machine. */
function dossierFerme(): string {
  if (process.platform === 'win32') return 'Z:\\nulle-part';
  if (process.getuid?.() === 0) return '/sys/chorale';
  const ferme = join(dossier, 'ferme');
  mkdirSync(ferme, { mode: 0o555 });
  return join(ferme, 'donnees');
}

describe('un accident dans une bibliothèque', () => {
  test('est noté, et la classe continue', async () => {
    const prelude = `const attente = setInterval(() => {
      if (process.listenerCount('SIGTERM') === 0) return;
      clearInterval(attente);
      setTimeout(() => Promise.reject(new Error('promesse perdue')), 200);
      setTimeout(() => { throw new Error('exception perdue'); }, 300);
    }, 20);`;
    const lance = await pret({ prelude });
    while (!lance.sortie().includes('exception perdue')) await new Promise((suite) => setTimeout(suite, 20));
    expect(lance.sortie()).toContain('promesse perdue');
    expect((await fetch(`${lance.adresse}/api/session`)).status).toBe(200);
  }, 20_000);
});

describe('un démarrage impossible le dit en français, et s’arrête', () => {
  async function echec(options: Partial<Parameters<typeof lancer>[1]>): Promise<string> {
    const lance = await demarrer(options);
    expect(await lance.fini).toEqual({ code: 1, signal: null });
    expect(lance.sortie()).not.toMatch(/ {4}at |node:internal|errno|Error:/);
    expect(lance.sortie().trim().split('\n')).toHaveLength(1);
    return lance.sortie();
  }

  test('le dossier est déjà celui d’un autre Chorale, qui continue', async () => {
    const premier = await pret();
    expect(await echec({})).toMatch(/est déjà utilisé par un autre Chorale/);
    expect((await fetch(`${premier.adresse}/api/session`)).status).toBe(200);
  }, 20_000);

  test('le port est pris', async () => {
    const voisin = await new Promise<Server>((resoudre) => {
      const s = createServer().listen(0, '127.0.0.1', () => resoudre(s));
    });
    const adresse = voisin.address();
    const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
    expect(await echec({ port })).toBe(
      `Le port ${port} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port : PORT=3001 npm start\n`,
    );
    await new Promise((fin) => voisin.close(fin));
  }, 20_000);

  test('le port n’en est pas un', async () => {
    const textes = await Promise.all(
      ['abc', '70000', '-1', '3000.5'].map((port, i) => echec({ port, donnees: join(dossier, `d${i}`) })),
    );
    expect(textes.map((texte) => texte.split('.')[0])).toEqual([
      '« abc » n’est pas un port',
      '« 70000 » n’est pas un port',
      '« -1 » n’est pas un port',
      '« 3000',
    ]);
  }, 20_000);

  test('l’adresse n’est pas de cette machine', async () => {
    for (const texte of await Promise.all(
      ['203.0.113.7', 'pas-une-machine.invalid'].map((hote, i) => echec({ hote, donnees: join(dossier, `d${i}`) })),
    ))
      expect(texte).toMatch(/n’est pas une adresse de cette machine/);
  }, 20_000);

  test('le dossier n’en est pas un', async () => {
    const fichier = join(dossier, 'fichier');
    writeFileSync(fichier, '');
    for (const donnees of [fichier, join(fichier, 'dedans')])
      expect(await echec({ donnees })).toMatch(/^Impossible d’écrire dans le dossier/);
  }, 20_000);

  test('le dossier ne se laisse pas écrire', async () => {
    const texte = await echec({ donnees: dossierFerme() });
    expect(texte).toMatch(/refuse l’accès|Impossible d’écrire/);
  }, 20_000);

  test('l’annuaire est abîmé', async () => {
    const donnees = join(dossier, 'donnees');
    mkdirSync(donnees);
    writeFileSync(join(donnees, 'annuaire.sqlite'), 'x'.repeat(10_000));
    expect(await echec({ donnees })).toMatch(/annuaire\.sqlite.*est abîmé/);
  }, 20_000);

  test('l’annuaire vient d’un Chorale plus récent', async () => {
    const donnees = join(dossier, 'donnees');
    mkdirSync(donnees);
    const connexion = new Database(join(donnees, 'annuaire.sqlite'));
    connexion.pragma('user_version = 99');
    connexion.close();
    expect(await echec({ donnees })).toMatch(/version plus récente de Chorale/);
  }, 20_000);
});

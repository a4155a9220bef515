import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Operation } from '#shared/contrat/contrat.ts';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { CONTRAT } from '#shared/contrat/index.ts';
import { NOUVEAUX_SIRET } from '#shared/structures/entreprises-d-exercice.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { ATELIER, COMMUNE, DELORME, FICHE } from '../../seed/marches/saint-aubin.ts';
import { deposerFlux } from '../../server/factures/flux/deposer-flux.ts';
import { deposerPiece } from '../../server/travaux/deposer-piece.ts';
import { adresseDe, FONTANEL, LYCEE, Maison, type Personne, type Recue } from '../pannes/maison.ts';

let maison: Maison;
let claire: Personne;

beforeAll(async () => {
  maison = await Maison.ouvrir();
});
afterAll(() => maison.fermer());

const entrer = async () => {
  claire = await maison.entrer();
};
const operations = Object.entries(CONTRAT) as [string, Operation][];
const postes = operations.filter(([, o]) => o.methode === 'POST');

/** « POST /api/bacs/import » for each route of the tree that Fastify draws, four columns a level. */
function routesDe(arbre: string): string[] {
  const chemin: string[] = [];
  return arbre.split('\n').flatMap((ligne) => {
    const [, retrait = '', morceau = '', methodes = ''] = /^(.*?)[├└]── (\S+) \((.+)\)$/.exec(ligne) ?? [];
    if (!morceau) return [];
    chemin.splice(retrait.length / 4, chemin.length, morceau);
    return methodes.split(', ').map((methode) => `${methode} ${chemin.join('')}`);
  });
}

describe('le contrat', () => {
  test.each(operations)('%s a sa route', (_nom, { methode, url }) => {
    expect(maison.app.hasRoute({ method: methode, url })).toBe(true);
  });

  test('et aucune autre adresse de l’API ne répond', () => {
    const vues = routesDe(maison.app.printRoutes({ commonPrefix: false }));
    const promises = operations.map(([, { methode, url }]) => `${methode} ${url}`);
    expect(vues.filter((route) => route.includes('/api')).sort()).toEqual(promises.sort());
  });

  test('n’a pas deux opérations à la même adresse', () => {
    const adresses = operations.map(([, { methode, url }]) => `${methode} ${url.replace(/:\w+/g, ':')}`);
    expect(new Set(adresses).size).toBe(adresses.length);
  });
});

/** The same schema, refusing any property that it does not name. */
function ferme(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const formes = Object.entries(schema.shape).map(([cle, s]) => [cle, ferme(s as z.ZodType)]);
    return z.strictObject(Object.fromEntries(formes));
  }
  if (schema instanceof z.ZodArray) return z.array(ferme(schema.element as z.ZodType));
  if (schema instanceof z.ZodNullable) return ferme(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodOptional) return ferme(schema.unwrap() as z.ZodType).optional();
  return schema;
}

const LIBRE = `SELECT siret FROM insee WHERE nature = 'PRIVEE' AND estActif = 1 AND nonDiffusible = 0
  AND siret NOT IN (SELECT identifiant FROM structures)`;

/** A flow of one file that nobody could read. Returns its id. */
function deposerUnFlux(personne: Personne): number {
  const acteur = { genre: 'COMPTE' as const, compteId: personne.siege ?? 0 };
  const refus = { code: 'XML_ILLISIBLE' as const };
  const factures = [{ nom: 'FA-1.xml', fichier: 'a'.repeat(64), refus, pieces: [] }];
  const entree = { structureId: personne.structure(FONTANEL.siret), nomFichier: 'FA-1.xml', factures, ecartes: [] };
  return maison.scene.jouer(personne.bac, { acteur, acte: deposerFlux, entree }).id;
}

const HUGO = 'hugo.delorme@delorme.invalid';
/** Works pieces: read by the titulaire of the contract of the décor, who has just filed one. */
const TRAVAUX = ['consulterPiece', 'consulterDossier', 'listerPrecedentes', 'preparerPiece', 'consulterActeur'];

/** His first piece of the month. Returns its id. */
function deposerUnePiece(personne: Personne): number {
  const acteur = { genre: 'COMPTE' as const, compteId: personne.siege ?? 0 };
  const fichier = maison.scene.recevoir(personne.bac, Buffer.from('%PDF-1.7 décompte'));
  const saisie: PieceSaisie = {
    ...{ cadre: 'A4', structureId: personne.structure(DELORME), numero: 'DEL-1', dateFacture: '2026-03-02' },
    ...{ siretMoe: ATELIER, siretMoa: COMMUNE, codeServiceMoa: 'MOA-BAT', siretDestinataire: COMMUNE },
    ...{ codeService: 'FINANCES', numeroEngagement: FICHE.numeroEngagement, numeroMarche: FICHE.numero },
    ...{ devise: 'EUR', modeReglement: 'VIREMENT', typeTva: 'TVA_SUR_ENCAISSEMENT' },
    ...{ montantHt: 10_000, montantTva: 2_000, montantTtc: 12_000, montantAPayer: 11_400 },
    ...{ fichier, nomFichier: 'decompte.pdf' },
  };
  return maison.scene.jouer(personne.bac, { acteur, acte: deposerPiece, entree: { saisie } }).id;
}

const COMMANDE = "SELECT id FROM engagements WHERE numero = 'BC-2026-0458'";
const CHANTIERS = "SELECT id FROM services WHERE code = 'CHANTIERS'";

/** Reads of what a link opens, and how one that does not exist is refused. */
const LIENS: Partial<Record<string, string>> = {
  consulterActivation: 'LIEN_INVALIDE',
  consulterReinitialisation: 'LIEN_MDP_INVALIDE',
  consulterAdresse: 'LIEN_ADRESSE_INVALIDE',
  suivreLecture: 'LECTURE_PERDUE',
};

describe('une lecture ne rend que ce que le contrat énumère', () => {
  beforeEach(entrer);

  test('fermer un schéma refuse bien ce qui dépasse', () => {
    const schema = ferme(z.object({ a: z.array(z.object({ b: z.int() }).nullable()) }));
    expect(schema.safeParse({ a: [{ b: 1 }, null] }).success).toBe(true);
    expect(schema.safeParse({ a: [{ b: 1, motDePasse: 'x' }] }).success).toBe(false);
  });

  test.each(operations.filter(([, o]) => o.methode === 'GET' && typeof o.reponse !== 'string'))(
    '%s',
    async (nom, operation) => {
      await claire.sAsseoir(FONTANEL.gestionnaire);
      const { id } = (await claire.deposer('FA-1')).corps;
      if (TRAVAUX.includes(nom)) await claire.sAsseoir(HUGO);
      const pieceId = TRAVAUX.includes(nom) ? deposerUnePiece(claire) : 0;
      const libre = claire.lire(
        (db) => db.get<{ siret: string }>(LIBRE)!.siret, // an enterprise that nobody has registered yet
      );
      const courriels = claire.lire((db) => db.all<{ id: number }>('SELECT id FROM courriels'));
      const valeurs: Record<string, string> = {
        consulterFacture: String(id),
        consulterCourriel: String(courriels[0]?.id),
        consulterStructure: String(claire.structure(FONTANEL.siret)),
        listerServices: String(claire.structure(FONTANEL.siret)),
        consulterService: String(claire.lire((db) => db.get<{ id: number }>(CHANTIERS)!.id)),
        listerCoordonneesBancaires: String(claire.structure(FONTANEL.siret)),
        consulterMandat: String(claire.structure(FONTANEL.siret)),
        consulterEspacesDeStructure: String(claire.structure(FONTANEL.siret)),
        consulterInsee: libre,
        consulterDestinataire: '00019037100013',
        consulterAnnuaire: '00019037100013',
        listerUtilisateursGeres: String(claire.structure(FONTANEL.siret)),
        consulterLiens: String(claire.structure(FONTANEL.siret)),
        listerFacturesATraiter: 'emises',
        rechercherFactures: 'emises',
        consulterTableauDeBord: 'emises',
        consulterSelection: String(id),
        listerUtilisateursDeStructure: String(claire.structure(FONTANEL.siret)),
        listerStructuresARattacher: String(claire.structure(FONTANEL.siret)),
        chercherCompte: String(claire.structure(FONTANEL.siret)),
        consulterRemplacements: String(claire.structure(FONTANEL.siret)),
        consulterStructureARejoindre: FONTANEL.siret,
        consulterValideur: FONTANEL.siret,
        suivreLecture: 'a'.repeat(32),
        consulterFournisseur: String(claire.structure(FONTANEL.siret)),
        consulterFlux: String(nom === 'consulterFlux' && deposerUnFlux(claire)),
        consulterPiece: String(pieceId),
        consulterDossier: '1',
        consulterActeur: COMMUNE,
        consulterRecepteur: FONTANEL.siret,
        consulterEngagement: String(claire.lire((db) => db.get<{ id: number }>(COMMANDE)!.id)),
        verifierIdentifiant: String(claire.structure(FONTANEL.siret)),
      };
      const suites: Partial<Record<string, string>> = {
        chercherCompte: `?email=${LYCEE.gestionnaire}`,
        listerPrecedentes: `?cadre=A8&structureId=${claire.structure(DELORME)}`,
        preparerPiece: `?cadre=A4&structureId=${claire.structure(DELORME)}`,
        verifierIdentifiant: `?siret=${NOUVEAUX_SIRET[1].siret}`,
      };
      const dUnCote = { ...operation, url: operation.url.replace(':cote', 'MOA') as Operation['url'] };
      const reponse = await claire.obtenir(`${adresseDe(dUnCote, valeurs[nom])}${suites[nom] ?? ''}`);
      // An activation link that does not exist, a search that asks for everything: refused, which is also in the contract.
      if (LIENS[nom]) expect(reponse.corps.code).toBe(LIENS[nom]);
      else if (nom === 'rechercherStructuresARejoindre') expect(reponse.corps.code).toBe('RECHERCHE_TROP_LARGE');
      else {
        expect(reponse.statut).toBe(200);
        expect(ferme(operation.reponse as z.ZodType).safeParse(reponse.corps).error).toBeUndefined();
        expect(reponse.texte).not.toMatch(/motDePasse|reponseSecrete|scrypt/);
      }
    },
  );
});

let machines = 0;
const PROFOND = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
/** What no form sends, as whole bodies: JSON text, since some are not values. */
const CORPS_HOSTILES: [string, string][] = [
  ['rien', ''],
  ['null', 'null'],
  ['une liste', '[]'],
  ['un nombre', '42'],
  ['un texte', '"bonjour"'],
  ['un booléen', 'true'],
  ['un objet profond', PROFOND],
  ['une liste profonde', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['un JSON coupé', '{"compteId":'],
  ['__proto__', '{"__proto__":{"compteId":1,"admin":true}}'],
  ['constructor', '{"constructor":{"prototype":{"compteId":1}}}'],
  ['une clé vide', '{"":1}'],
];

/** One value in the place of each field. */
const VALEURS_HOSTILES: unknown[] = [
  null,
  '',
  ' ',
  'x'.repeat(100_000),
  'a\u0000b\u0007',
  '\u202e',
  '\ud800',
  "'; DROP TABLE journal; --",
  '../../../etc/passwd',
  -1,
  0,
  1.5,
  1e308,
  9_007_199_254_740_992,
  true,
  [],
  {},
  [[[]]],
  { toString: 1 },
  { __proto__: null },
];

/** Every field of a body, at every depth: « saisie.lignes.0.numero ». */
function champsDe(schema: unknown, chemin: string[] = []): string[][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([cle, s]) => [[...chemin, cle], ...champsDe(s, [...chemin, cle])]);
  if (schema instanceof z.ZodArray) return champsDe(schema.element, [...chemin, '0']);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return champsDe(schema.unwrap(), chemin);
  return [];
}

function corpsAvec([cle = '', ...reste]: string[], valeur: unknown): unknown {
  const dedans = reste.length === 0 ? valeur : corpsAvec(reste, valeur);
  return cle === '0' ? [dedans] : { [cle]: dedans };
}

function attendreRefusConnu({ statut, corps, texte }: Recue, demande: string): void {
  expect(statut, demande).toBeGreaterThanOrEqual(200);
  expect(statut, `${demande} → ${texte.slice(0, 300)}`).toBeLessThan(500);
  if (statut < 400) return;
  expect(REFUS).toHaveProperty(corps.code);
  expect(REFUS[corps.code as keyof typeof REFUS].statut).toBe(statut);
  for (const champ of corps.champs) expect(REFUS).toHaveProperty(champ.code);
  expect(texte).not.toMatch(/node_modules|FST_|SQLITE|TypeError|\.ts:/);
}

describe.each(postes)('%s', (_nom, operation) => {
  let hostile: Personne;
  // Each demand from a machine of its own: tries are counted by address.
  const envoyer = (payload: string | Buffer, type = 'application/json') =>
    hostile.demander({
      method: 'POST',
      url: `${adresseDe(operation)}?nom=a.pdf`,
      payload,
      headers: { 'content-type': type },
      remoteAddress: `10.7.${++machines >> 8}.${machines & 255}`,
    });

  beforeAll(async () => {
    hostile = await maison.entrer();
    await hostile.sAsseoir(FONTANEL.gestionnaire);
  });

  test('répond par un code du catalogue à tout ce qui n’est pas un formulaire', async () => {
    for (const [nom, corps] of CORPS_HOSTILES) attendreRefusConnu(await envoyer(corps), nom);
    const binaire = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d]);
    attendreRefusConnu(await envoyer(binaire), 'UTF-8 invalide');
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'x',
      'application/json; charset=utf-16',
    ])
      attendreRefusConnu(await envoyer('{"a":1}', type), type);
  });

  test.each(champsDe(operation.corps).map((c) => [c.join('.'), c] as const))(
    'répond par un code à chaque valeur hostile de %s',
    async (_chemin, champ) => {
      for (const valeur of VALEURS_HOSTILES) {
        const corps = JSON.stringify(corpsAvec([...champ], valeur));
        attendreRefusConnu(await envoyer(corps), corps.slice(0, 200));
      }
    },
  );
});

describe('chaque adresse à trous', () => {
  beforeEach(entrer);

  test.each(operations.filter(([, o]) => o.params))('%s refuse ce qui n’y va pas', async (_nom, operation) => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    for (const valeur of [
      '0',
      '-1',
      '1.5',
      '1e9',
      '9007199254740993',
      '١',
      'NaN',
      '__proto__',
      'a'.repeat(90),
      '\u0000',
      '%',
      ' ',
    ]) {
      const { methode } = operation;
      const url = adresseDe(operation, valeur);
      attendreRefusConnu(
        await claire.demander({ method: methode, url, ...(methode === 'POST' && { payload: {} }) }),
        url,
      );
    }
  });

  test.each([
    'avant=x',
    'avant=-1',
    'avant=1e400',
    'avant=1&avant=2',
    'avant[]=1',
    'page=0',
    'taille=7',
    'statut=X',
    'du=2026-02-30',
  ])('ce qui suit le « ? » est vérifié : %s', async (suite) => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    for (const url of ['/api/bac/moments', '/api/factures/recherche/emises', '/api/destinataires', '/api/courriels'])
      attendreRefusConnu(await claire.obtenir(`${url}?${suite}`), `${url}?${suite}`);
  });
});

describe('relire sans que rien n’ait changé', () => {
  beforeEach(entrer);

  const lues = operations.filter(
    ([, o]) => o.methode === 'GET' && o.acces !== 'PUBLIC' && !o.frais && typeof o.reponse !== 'string',
  );
  const sansQuestion = (o: Operation) => o.requete === undefined || o.requete.safeParse({}).success;
  const datables = lues.filter(([, o]) => (!o.params || o.url.endsWith(':espace')) && sansQuestion(o));

  test.each(datables)('%s : 304, puis 200 après un acte', async (_nom, operation) => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const url = adresseDe(operation, 'emises');
    const premiere = await claire.obtenir(url);
    const etag = String(premiere.entetes.etag);
    const seconde = await claire.obtenir(url, { 'if-none-match': etag });
    expect(seconde).toMatchObject({ statut: 304, texte: '' });
    expect(seconde.entetes.etag).toBe(etag);
    await claire.deposer('FA-1');
    const apres = await claire.obtenir(url, { 'if-none-match': etag });
    expect(apres.statut).toBe(200);
    expect(apres.entetes.etag).not.toBe(etag);
  });

  test('ce qu’un siège a lu ne vaut pas pour un autre', async () => {
    const sieges = [await claire.sAsseoir(FONTANEL.gestionnaire), await claire.sAsseoir(LYCEE.gestionnaire)];
    const [fournisseur, client] = sieges.map((siege) => ({ 'x-siege': String(siege) }));
    const etag = String((await claire.obtenir('/api/comptes/moi', fournisseur)).entetes.etag);
    const lue = await claire.obtenir('/api/comptes/moi', { ...client, 'if-none-match': etag });
    expect(lue).toMatchObject({ statut: 200, corps: { emailConnexion: LYCEE.gestionnaire } });
    expect(lue.entetes.vary).toMatch(/x-siege/);
  });

  test('ce qu’un bac a montré ne vaut pas pour un autre, ni après « Recommencer »', async () => {
    const etag = String((await claire.obtenir('/api/courriels')).entetes.etag);
    const paul = await maison.entrer();
    expect((await paul.obtenir('/api/courriels', { 'if-none-match': etag })).statut).toBe(200);
    await claire.poster('/api/bacs/recommencer');
    expect((await claire.obtenir('/api/courriels', { 'if-none-match': etag })).statut).toBe(200);
  });

  test('une échéance qui arrive à son heure se voit à la lecture suivante', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const { id } = (await claire.deposer('FA-1')).corps;
    const url = `/api/factures/${id}`;
    const premiere = await claire.obtenir(url);
    expect(premiere.corps.statut).toBe('DEPOSEE');
    maison.reel += 10_000;
    const apres = await claire.obtenir(url, { 'if-none-match': String(premiere.entetes.etag) });
    expect(apres.statut).toBe(200);
    expect(apres.corps.statut).toBe('MISE_A_DISPOSITION');
  });

  test('le serveur relancé ne reconnaît pas une ancienne lecture qui a changé', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const etag = String((await claire.obtenir('/api/courriels')).entetes.etag);
    await maison.app.close();
    await maison.rouvrir();
    expect((await claire.obtenir('/api/courriels', { 'if-none-match': etag })).statut).toBe(200);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ENTREPRISES_D_EXERCICE, SIRET_REFUSES } from '#shared/structures/entreprises-d-exercice.ts';
import { construireModele } from '../../seed/modeles.ts';
import { SIRET_REMARQUABLES } from '../../seed/personnages/siret-remarquables.ts';
import { MENUISERIE_AUBRAC } from '../../seed/personnages/structures.ts';
import { construire } from '../../server/app.ts';
import type { Base } from '../../server/db/base.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import type { Scene } from '../../server/moteur/scene.ts';
import { creerStructure } from '../../server/structures/creer-structure.ts';
import { trouverRole } from '../../server/structures/rattachements.sql.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { engagementsConnus, trouverDestinataire } from '../../server/structures/structures.lectures.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { creerPersonne } from '../support/personne.ts';

const AUBRAC = MENUISERIE_AUBRAC.identifiant;
const VALBRUNE = '00016803900014';
const FONTANEL = '00011218500012';
const PREFECTURE = '00020154100018';
const SIRET = Object.fromEntries(SIRET_REMARQUABLES.map((r) => [r.cas, r.siret])) as Record<string, string>;

const dossier = mkdtempSync(join(tmpdir(), 'chorale-structures-'));
let app: FastifyInstance;
let scene: Scene;
let bac = '';
let temoin = '';
let artisan = 0;

beforeAll(async () => {
  construireModele(join(dossier, 'modeles', 'depart.sqlite'));
  const dehors = { reel: () => Date.parse(DEBUT), graine: () => 7 };
  ({ app, scene } = await construire({ donnees: join(dossier, 'donnees'), modeles: join(dossier, 'modeles'), dehors }));
});
afterAll(async () => {
  await app.close();
  rmSync(dossier, { recursive: true, force: true });
});
beforeEach(async () => {
  const entree = await app.inject({ method: 'POST', url: '/api/session/seul', headers: { 'x-chorale': '1' } });
  temoin = String(entree.headers['set-cookie']).split(';')[0] ?? '';
  const reponse = await app.inject({ url: '/api/bacs', headers: { cookie: temoin } });
  bac = reponse.json()[0].id;
  artisan = await sAsseoir('camille.aubrac@exemple.invalid');
});

/** A compte that is already active, with this window in its seat. */
async function sAsseoir(email: string): Promise<number> {
  const compteId = ecrire((db) => creerPersonne(db, { email, nom: 'Aubrac', prenom: 'Camille' }));
  await poster('/api/bac/sieges/prendre', { compteId });
  return compteId;
}
const ecrire = <T>(fn: (db: Base) => T): T => scene.bacs.ecrire(bac, fn);
const lire = <T>(fn: (db: Base) => T): T => scene.bacs.lire(bac, fn);
const entetes = (siege: number | undefined) => ({
  cookie: temoin,
  'x-chorale': '1',
  ...(siege && { 'x-siege': String(siege) }),
});

async function poster(url: string, corps: object, siege: number | undefined = artisan) {
  const reponse = await app.inject({ method: 'POST', url, headers: entetes(siege), payload: corps });
  return { statut: reponse.statusCode, corps: reponse.json() };
}
async function obtenir(url: string, siege: number | undefined = artisan) {
  const reponse = await app.inject({ url, headers: entetes(siege) });
  return { statut: reponse.statusCode, corps: reponse.json() };
}
const saisie = (siret: string, propre: object = {}) => ({
  siret,
  raisonSociale: 'Menuiserie Aubrac',
  adresse: '12 rue du Rabot',
  codePostal: '99100',
  ville: 'Valbrune',
  espaces: ['FACTURES_EMISES'],
  ...propre,
});
const creer = (siret: string, propre: object = {}) => poster('/api/structures', saisie(siret, propre));

describe('interroger l’INSEE', () => {
  test('remplit le nom, l’adresse et la catégorie de mon entreprise', async () => {
    const { statut, corps } = await obtenir(`/api/insee/${AUBRAC}`);
    expect(statut).toBe(200);
    expect(corps).toMatchObject({
      siret: AUBRAC,
      siren: '000101014',
      raisonSociale: 'Menuiserie Aubrac',
      adresse: '12 rue du Rabot',
      categorieEntreprise: 'PME',
      nonDiffusible: false,
    });
    expect(corps).not.toHaveProperty('successeur');
  });

  test('accepte un SIRET recopié avec ses espaces', async () => {
    expect((await obtenir(`/api/insee/${encodeURIComponent('000 101 014 00017')}`)).corps.siret).toBe(AUBRAC);
  });

  test.each(SIRET_REMARQUABLES.filter((r) => 'refus' in r).map((r) => [r.cas, r.siret, 'refus' in r && r.refus]))(
    '%s (%s) est refusé : %s',
    async (_cas, siret, refus) => {
      const { corps } = await obtenir(`/api/insee/${siret}`);
      expect(corps).toMatchObject({ code: refus, champs: [{ champ: 'siret', code: refus }] });
    },
  );

  test('un SIRET trop court est refusé avant toute recherche', async () => {
    const { statut, corps } = await obtenir('/api/insee/0001010140001');
    expect(statut).toBe(422);
    expect(corps.champs[0].message).toBe('Le numéro de SIRET doit comporter 14 chiffres.');
  });

  test('un établissement qui a déménagé donne son nouveau SIRET', async () => {
    const { corps } = await obtenir(`/api/insee/${SIRET.DEMENAGE}`);
    expect(corps.precision.replace(/\u00a0/g, '')).toMatch(
      /Le nouveau SIRET de cet établissement est le 000260018\d{5}\./,
    );
    expect((await obtenir(`/api/insee/${SIRET.FERME}`)).corps.precision).toBeUndefined();
  });

  test('il faut être connecté au portail', async () => {
    expect((await obtenir(`/api/insee/${AUBRAC}`, 0)).corps.code).toBe('NON_CONNECTE');
  });
});

describe('créer ma structure', () => {
  test('me rend gestionnaire principal, avec les espaces cochés et ceux qui viennent d’office', async () => {
    const { statut, corps } = await creer(AUBRAC, { espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'] });
    expect(statut).toBe(200);
    expect(corps).toEqual({ id: expect.any(Number) });
    expect(lire((db) => trouverRole(db, artisan, corps.id))).toBe('GP');
    expect(lire((db) => listerHabilitations(db, artisan))).toEqual(
      ['FACTURES_EMISES', 'FACTURES_TRAVAUX', 'SOLLICITATIONS_EMISES', 'SOLLICITATIONS_RECUES'].map((espace) => ({
        structureId: corps.id,
        espace,
        mode: 'MODIFICATION',
        service: null,
        tousServices: true,
      })),
    );
  });

  test('prend le nom et l’adresse à l’INSEE, pas au formulaire, et le numéro de TVA au SIREN', async () => {
    const { corps } = await creer(AUBRAC, {
      raisonSociale: 'Aubrac & Fils',
      adresse: 'ailleurs',
      complement1: 'Atelier 3',
    });
    const fiche = await obtenir(`/api/structures/${corps.id}`);
    expect(fiche.corps).toMatchObject({
      raisonSociale: 'Menuiserie Aubrac',
      adresse: '12 rue du Rabot',
      complement1: 'Atelier 3',
      numeroTva: 'FR26000101014',
      utilisateurs: [{ prenom: 'Camille', nom: 'Aubrac', role: 'GP' }],
      parametres: null,
    });
  });

  test('non diffusible : le nom et l’adresse sont ceux que je saisis, et je dois les saisir', async () => {
    const oubli = await creer(SIRET.NON_DIFFUSIBLE!, { raisonSociale: '[ND]' });
    expect(oubli.corps.champs).toMatchObject([{ champ: 'raisonSociale', code: 'CHAMP_OBLIGATOIRE' }]);
    const { corps } = await creer(SIRET.NON_DIFFUSIBLE!, {
      raisonSociale: 'Atelier du Tilleul',
      adresse: '1 rue Close',
    });
    const fiche = await obtenir(`/api/structures/${corps.id}`);
    expect(fiche.corps).toMatchObject({
      raisonSociale: 'Atelier du Tilleul',
      adresse: '1 rue Close',
      nonDiffusible: true,
    });
  });

  test('n’ouvre ni un espace inventé, ni un espace réservé aux structures publiques', async () => {
    await creer(AUBRAC, { espaces: ['FACTURES_RECUES', 'ACCUEIL', 'INVENTE'] });
    expect(lire((db) => listerHabilitations(db, artisan)).map(({ espace }) => espace)).toEqual([
      'SOLLICITATIONS_EMISES',
      'SOLLICITATIONS_RECUES',
    ]);
  });

  test.each(SIRET_REMARQUABLES.filter((r) => 'refus' in r).map((r) => [r.cas, r.siret, 'refus' in r && r.refus]))(
    '%s (%s) est refusé, et rien n’est créé : %s',
    async (_cas, siret, refus) => {
      const { corps } = await creer(siret);
      expect(corps.champs).toMatchObject([{ champ: 'siret', code: refus }]);
      expect(lire((db) => listerHabilitations(db, artisan))).toEqual([]);
    },
  );

  test('une seconde fois est refusée, même par un autre', async () => {
    await creer(AUBRAC);
    const autre = await sAsseoir('collegue@exemple.invalid');
    const { statut, corps } = await poster('/api/structures', saisie(AUBRAC), autre);
    expect(statut).toBe(409);
    expect(corps).toMatchObject({
      code: 'STRUCTURE_EXISTE',
      precision: '« Menuiserie Aubrac » est déjà inscrite sur le portail.',
    });
  });

  test('désactivée, elle le dit aussitôt, à la recherche comme à la création', async () => {
    await creer(AUBRAC);
    ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE identifiant = ?", [AUBRAC]));
    const code = 'STRUCTURE_EXISTE_INACTIVE';
    const champs = [{ champ: 'siret', code }];
    expect((await obtenir(`/api/insee/${AUBRAC}`)).corps).toMatchObject({ code, champs });
    expect((await creer(AUBRAC)).corps).toMatchObject({ code, champs });
  });

  test('un compte bloqué ne crée rien', async () => {
    ecrire((db) => db.run("UPDATE comptes SET statut = 'BLOQUE' WHERE id = ?", [artisan]));
    expect((await creer(AUBRAC)).corps.code).toBe('NON_CONNECTE');
  });

  test('ni un visiteur, ni le portail lui-même', () => {
    const jouer = (acteur: typeof SYSTEME) =>
      scene.jouer(bac, { acteur, acte: creerStructure, entree: saisie(AUBRAC) });
    expect(() => jouer(SYSTEME)).toThrow('NON_CONNECTE');
    expect(() => jouer({ genre: 'VISITEUR' })).toThrow('NON_CONNECTE');
  });
});

describe('les SIRET d’exercice proposés', () => {
  test.each(ENTREPRISES_D_EXERCICE.map((e) => [e.nom, e] as const))(
    '%s peut être créée',
    async (nom, { siret, ville }) => {
      const { statut, corps } = await obtenir(`/api/insee/${siret}`);
      expect(statut).toBe(200);
      expect(corps).toMatchObject({ ville, ...(!corps.nonDiffusible && { raisonSociale: nom }) });
    },
  );

  test.each(SIRET_REFUSES.map((e) => [e.nom, e.siret]))('%s est refusé', async (_nom, siret) => {
    expect((await obtenir(`/api/insee/${siret}`)).corps.champs).toHaveLength(1);
  });

  test('les refus proposés sont tous ceux que connaît la distribution', () => {
    const remarquables = SIRET_REMARQUABLES.filter((r) => 'refus' in r).map((r) => r.siret);
    expect(new Set<string>(SIRET_REFUSES.map((e) => e.siret))).toEqual(new Set<string>(remarquables));
  });
});

describe('consulter une structure', () => {
  const idDe = (siret: string) =>
    lire((db) => db.get<{ id: number }>('SELECT id FROM structures WHERE identifiant = ?', [siret]))!.id;

  test('publique : chacun en voit les exigences et les services, pas les utilisateurs', async () => {
    const { corps } = await obtenir(`/api/structures/${idDe(VALBRUNE)}`);
    expect(corps).toMatchObject({
      raisonSociale: 'Commune de Valbrune',
      parametres: { engagementObligatoire: true, codeServiceObligatoire: false },
      espaces: [],
      utilisateurs: [],
    });
    expect(corps.services.map((s: { code: string }) => s.code)).toEqual(['TECHNIQUE', 'ECOLES', 'FACTURES_PUBLIQUES']);
  });

  test('privée : introuvable pour qui n’y est pas rattaché', async () => {
    const id = idDe(FONTANEL);
    expect((await obtenir(`/api/structures/${id}`)).corps.code).toBe('INTROUVABLE');
    ecrire((db) => rattacherCompte(db, { compteId: artisan, structureId: id, role: 'US', instant: DEBUT }));
    expect((await obtenir(`/api/structures/${id}`)).corps.raisonSociale).toBe('Électricité Fontanel');
  });

  test('une structure n’a qu’un gestionnaire principal', async () => {
    const { corps } = await creer(AUBRAC);
    const autre = await sAsseoir('collegue@exemple.invalid');
    const second = { compteId: autre, structureId: corps.id, role: 'GP', instant: DEBUT } as const;
    expect(() => ecrire((db) => rattacherCompte(db, second))).toThrow('ACTE_INTERDIT');
  });
});

describe('trouver un destinataire', () => {
  const noms = async (texte: string) =>
    (await obtenir(`/api/destinataires?texte=${encodeURIComponent(texte)}`)).corps.map(
      (d: { raisonSociale: string }) => d.raisonSociale,
    );

  test.each([
    ['lycee', ['Lycée de Valbrune']],
    ['LYCÉE valbrune', ['Lycée de Valbrune']],
    ['000 168 039 00014', ['Commune de Valbrune']],
    ['prefecture', ['Préfecture des Monts']],
    ['99112', ['Commune de Saint-Aubin-les-Tilleuls']],
    ['fontanel', []],
    ['nulle part', []],
  ])('« %s »', async (texte, attendus) => {
    expect(await noms(texte)).toEqual(expect.arrayContaining(attendus));
    if (attendus.length === 0) expect(await noms(texte)).toEqual([]);
  });

  test('sans texte, toutes les structures publiques actives et leurs exigences', async () => {
    const { corps } = await obtenir('/api/destinataires');
    expect(corps.length).toBeGreaterThanOrEqual(7);
    const commune = corps.find((d: { identifiant: string }) => d.identifiant === VALBRUNE);
    expect(commune).toMatchObject({ actif: true, parametres: { engagementObligatoire: true } });
  });

  test('une structure désactivée ne se choisit plus, mais reste connue', async () => {
    ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE identifiant = ?", [VALBRUNE]));
    expect(await noms('Commune de Valbrune')).toEqual([]);
    expect((await obtenir(`/api/destinataires/${VALBRUNE}`)).corps.code).toBe('DESTINATAIRE_INCONNU');
    expect(lire((db) => trouverDestinataire(db, VALBRUNE))).toMatchObject({ actif: false });
  });

  test('par son SIRET, sauf s’il est inconnu ou privé', async () => {
    expect((await obtenir(`/api/destinataires/${VALBRUNE}`)).corps.raisonSociale).toBe('Commune de Valbrune');
    expect((await obtenir(`/api/destinataires/${FONTANEL}`)).corps.code).toBe('DESTINATAIRE_INCONNU');
    expect((await obtenir(`/api/destinataires/${SIRET.INCONNU}`)).statut).toBe(422);
  });

  test('un service désactivé est dit, et seul l’État vérifie les numéros d’engagement', () => {
    const departement = lire((db) => trouverDestinataire(db, '00017920000019'));
    expect(departement?.services).toContainEqual(expect.objectContaining({ code: 'TRANSPORTS', actif: false }));
    const id = (siret: string) => lire((db) => trouverDestinataire(db, siret))!.id;
    expect(lire((db) => engagementsConnus(db, id(PREFECTURE)))?.[0]).toMatch(/^\d{10}$/);
    expect(lire((db) => engagementsConnus(db, id(VALBRUNE)))).toBeUndefined();
  });
});

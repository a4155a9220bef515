import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMPTES_D_EXERCICE } from '#shared/structures/banque/comptes-d-exercice.ts';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import { RIB_MAX } from '#shared/structures/banque/rib.ts';
import { coordonneesBancairesValides } from '../../server/structures/banque/banque.lectures.ts';
import { mandatEnVigueur } from '../../server/structures/banque/mandat.ts';
import { MondeDesServices } from '../support/monde-des-services.ts';

const monde = new MondeDesServices();
let gp = 0;
let structureId = 0;

beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  gp = monde.sieges.fontanel;
  structureId = monde.structure('fontanel');
});

const COURANT = {
  nom: 'Compte courant',
  type: 'IBAN',
  codePays: 'FR',
  iban: 'FR76 9999 9000 0100 0000 0000 115',
  affactureur: false,
  parDefaut: false,
};
const base = () => `/api/structures/${structureId}/coordonnees-bancaires`;
const ajouter = (propre: object = {}, demande: { siege?: number; geste?: string } = {}) =>
  monde.poster(base(), { ...COURANT, ...propre }, { siege: gp, ...demande });
const agir = (id: number, geste: string, corps: object = {}, siege = gp) =>
  monde.poster(`/api/coordonnees-bancaires/${id}/${geste}`, corps, { siege });
const lister = async (siege = gp) => (await monde.obtenir(base(), { siege })).corps;
const valides = () => monde.lire((db) => coordonneesBancairesValides(db, structureId)).map(({ nom }) => nom);
const champs = ({ corps }: { corps: { champs: { champ: string; code: string }[] } }) =>
  Object.fromEntries(corps.champs.map(({ champ, code }) => [champ, code]));
const PDF = Buffer.from('%PDF-1.7 relevé d’identité bancaire');
const envoyerRib = (octets: Buffer = PDF, nom = 'rib.pdf', siege = gp) =>
  monde.envoyerOctets(`/api/structures/${structureId}/rib?nom=${encodeURIComponent(nom)}`, octets, { siege });

describe('les comptes bancaires', () => {
  test('entiers pour un gestionnaire, masqués pour un utilisateur, invisibles pour un étranger', async () => {
    await ajouter({ banque: 'Banque d’exercice', titulaire: 'Électricité Fontanel', dateFin: '' });
    const [gs, us] = [await monde.asseoir('Sam', 'GS'), await monde.asseoir('Ugo', 'US')];
    expect((await lister(gs)).comptes).toMatchObject([
      { nom: 'Compte courant', details: { iban: 'FR7699999000010000000000115', banque: 'Banque d’exercice' } },
    ]);
    const vu = await lister(us);
    expect(vu).toMatchObject({
      gerables: false,
      comptes: [{ ibanMasque: '••••\u00a00115', details: null, actes: [] }],
    });
    expect(JSON.stringify(vu)).not.toContain('99999');
    expect((await lister(monde.sieges.lacombe)).code).toBe('INTROUVABLE');
  });

  test('un utilisateur, un étranger, ne touchent à rien', async () => {
    const us = await monde.asseoir('Ugo', 'US');
    const { id } = (await ajouter()).corps;
    expect((await ajouter({ nom: 'Autre' }, { siege: us })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    for (const geste of ['desactiver', 'reactiver', 'supprimer']) {
      expect((await agir(id, geste, {}, us)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
      expect((await agir(id, geste, {}, monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
    }
    expect((await lister()).comptes).toHaveLength(1);
  });

  test('deux clics n’en font qu’un, et un nom ne sert qu’une fois', async () => {
    const [un, deux] = [await ajouter({}, { geste: 'un-geste' }), await ajouter({}, { geste: 'un-geste' })];
    expect(deux.corps).toEqual(un.corps);
    expect(champs(await ajouter({ nom: 'COMPTE courant' }))).toEqual({ nom: 'COORDONNEES_NOM_EXISTE' });
    await agir(un.corps.id, 'supprimer');
    expect((await ajouter()).statut).toBe(200);
  });

  test('au plus un par défaut ; l’arrêter le dit, et il ne l’est plus', async () => {
    const { id: un } = (await ajouter({ parDefaut: true })).corps;
    await ajouter({ nom: 'Affacturage', iban: COMPTES_D_EXERCICE[1].iban });
    const { id: trois } = (await ajouter({ nom: 'Neuf', iban: COMPTES_D_EXERCICE[2].iban, parDefaut: true })).corps;
    expect((await lister()).comptes.map((c: { parDefaut: boolean }) => c.parDefaut)).toEqual([false, false, true]);
    expect(valides()).toEqual(['Neuf', 'Compte courant', 'Affacturage']);
    expect((await agir(trois, 'desactiver')).corps.statut).toBe('INACTIF');
    await agir(trois, 'reactiver');
    expect(valides()).toEqual(['Compte courant', 'Affacturage', 'Neuf']);
    await agir(un, 'supprimer');
    expect(valides()).toEqual(['Affacturage', 'Neuf']);
  });

  test('les dates : il s’ouvre et se ferme seul, à minuit', async () => {
    const { corps } = await ajouter({ dateDebut: '2026-03-10', dateFin: '2026-03-12' });
    expect(corps.statut).toBe('INACTIF');
    await monde.avancer('2026-03-09T23:00:00.000Z');
    expect(valides()).toEqual(['Compte courant']);
    await monde.avancer('2026-03-12T23:00:00.000Z');
    expect(valides()).toEqual([]);
    const reprise = await agir(corps.id, 'reactiver', { dateFin: '2026-03-01' });
    expect(champs(reprise)).toEqual({ dateFin: 'DATE_FIN_PASSEE' });
  });

  test('sur une structure inactive, on lit seulement', async () => {
    const { id } = (await ajouter()).corps;
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF'"));
    expect((await ajouter({ nom: 'Autre' })).corps.code).toBe('STRUCTURE_INACTIVE');
    expect((await agir(id, 'desactiver')).corps.code).toBe('STRUCTURE_INACTIVE');
    expect((await envoyerRib()).corps.code).toBe('STRUCTURE_INACTIVE');
    expect(await lister()).toMatchObject({ active: false, gerables: false, comptes: [{ actes: [] }] });
  });
});

describe('le RIB', () => {
  test('se joint, se relit, et n’est pas pour tout le monde', async () => {
    const { fichier, nom } = (await envoyerRib()).corps;
    const { id } = (await ajouter({ rib: { fichier, nom } })).corps;
    const recu = await monde.obtenir(`/api/coordonnees-bancaires/${id}/rib`, { siege: gp });
    expect(recu.octets).toEqual(PDF);
    expect(recu.entetes['content-type']).toBe('application/pdf');
    const us = await monde.asseoir('Ugo', 'US');
    const refus = await monde.obtenir(`/api/coordonnees-bancaires/${id}/rib`, { siege: us });
    expect(refus.corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await monde.obtenir(`/api/coordonnees-bancaires/${id}/rib`, { siege: monde.sieges.lacombe })).statut).toBe(
      404,
    );
    const { id: sans } = (await ajouter({ nom: 'Sans RIB' })).corps;
    expect((await monde.obtenir(`/api/coordonnees-bancaires/${sans}/rib`, { siege: gp })).statut).toBe(404);
  });

  test.each([
    ['un document Word', PDF, 'rib.docx', 422, 'RIB_FORMAT'],
    ['un faux PDF', Buffer.from('MZ'), 'rib.pdf', 422, 'RIB_FORMAT'],
    ['plus de 4 Mo', Buffer.concat([PDF, Buffer.alloc(RIB_MAX)]), 'rib.pdf', 413, 'RIB_TROP_GROS'],
    ['plus de 10 Mo', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'rib.pdf', 413, 'FICHIER_TROP_GROS'],
  ])('refuse %s', async (_cas, octets, nom, statut, code) => {
    expect(await envoyerRib(octets, nom)).toMatchObject({ statut, corps: { code } });
  });

  test('ne s’envoie pas sans en avoir le droit, et son nom perd son dossier', async () => {
    const us = await monde.asseoir('Ugo', 'US');
    expect((await envoyerRib(PDF, 'rib.pdf', us)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await envoyerRib(PDF, 'C:\\Mes documents\\rib.pdf')).corps.nom).toBe('rib.pdf');
    expect(champs(await ajouter({ rib: { fichier: 'f'.repeat(64), nom: 'rib.pdf' } }))).toEqual({ rib: 'RIB_ABSENT' });
  });

  test('est exigé d’un prestataire de justice', async () => {
    monde.ecrire((db) =>
      db.run("INSERT INTO espaces_ouverts VALUES (?, 'MEMOIRES_JUSTICE', '2026-03-02T08:00:00.000Z')", [structureId]),
    );
    expect(await lister()).toMatchObject({ ribObligatoire: true });
    expect(champs(await ajouter())).toEqual({ rib: 'RIB_OBLIGATOIRE' });
  });
});

describe('le mandat de facturation', () => {
  const url = (geste = '') => `/api/structures/${structureId}/mandat${geste}`;
  const { version } = MANDAT_DE_FACTURATION;
  const accepter = (siege = gp, corps: object = { version, accepte: true }) =>
    monde.poster(url('/accepter'), corps, { siege });
  const lire = async (siege = gp) => (await monde.obtenir(url(), { siege })).corps;

  test('le gestionnaire principal l’accepte : la version, le jour et la personne sont gardés', async () => {
    expect(await lire()).toEqual({ signable: true, enVigueur: null, anciens: [] });
    expect((await accepter()).statut).toBe(200);
    expect(await lire()).toMatchObject({
      enVigueur: { version, acceptePar: 'Alix fontanel', accepteLe: expect.stringMatching(/^2026-03-02T/) },
    });
    expect(monde.lire((db) => mandatEnVigueur(db, structureId))).toMatchObject({ version });
    expect((await accepter()).corps.code).toBe('MANDAT_DEJA_ACCEPTE');
  });

  test('lui seul', async () => {
    for (const role of ['GS', 'US'] as const) {
      const siege = await monde.asseoir(role, role);
      expect((await accepter(siege)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
      expect(await lire(siege)).toMatchObject({ signable: false });
    }
    expect((await accepter(monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
    expect(champs(await accepter(gp, { version, accepte: false }))).toEqual({ accepte: 'MANDAT_NON_COCHE' });
    expect((await accepter(gp, { version: 'ancienne', accepte: true })).corps.code).toBe('MANDAT_AUTRE_VERSION');
  });

  test('résilié, il reste au dossier et l’on peut en accepter un autre', async () => {
    expect((await monde.poster(url('/resilier'), {}, { siege: gp })).corps.code).toBe('MANDAT_ABSENT');
    await accepter();
    await monde.poster(url('/resilier'), {}, { siege: gp });
    expect(monde.lire((db) => mandatEnVigueur(db, structureId))).toBeUndefined();
    expect(await lire()).toMatchObject({ enVigueur: null, anciens: [{ version, resilieLe: expect.any(String) }] });
    expect((await accepter()).statut).toBe(200);
  });

  test('une structure inactive n’en accepte pas', async () => {
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF'"));
    expect((await accepter()).corps.code).toBe('STRUCTURE_INACTIVE');
  });
});

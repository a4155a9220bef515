import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { MondeDesServices } from '../support/monde-des-services.ts';

const monde = new MondeDesServices();
let gp = 0;

beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  gp = monde.sieges.fontanel;
});

const ATELIER = {
  code: 'ATELIER',
  nom: 'Atelier de câblage',
  dateDebut: '2026-03-02',
  dateFin: '',
  engagementObligatoire: false,
  miseEnPaiement: true,
  espaces: ['FACTURES_EMISES'],
};
const services = () => `/api/structures/${monde.structure('fontanel')}/services`;
const ajouter = (propre: object = {}, demande: { siege?: number; geste?: string } = {}) =>
  monde.poster(services(), { ...ATELIER, ...propre }, { siege: gp, ...demande });
const agir = (id: number, geste: string, corps: object = {}, siege = gp) =>
  monde.poster(`/api/services/${id}/${geste}`, corps, { siege });
const consulter = async (id: number, siege = gp) => (await monde.obtenir(`/api/services/${id}`, { siege })).corps;
const lister = async (siege = gp) => (await monde.obtenir(services(), { siege })).corps;
const surLeService = (compteId: number, code: string) =>
  monde.lire((db) => listerHabilitations(db, compteId)).filter(({ service }) => service === code);
const champs = ({ corps }: { corps: { champs: { champ: string; code: string }[] } }) =>
  Object.fromEntries(corps.champs.map(({ champ, code }) => [champ, code]));

describe('ajouter un service', () => {
  test('avec tous ses champs, nettoyés, et ses espaces', async () => {
    const { corps } = await ajouter({
      code: '  ATELIER ',
      description: 'Armoires électriques\nsur mesure',
      adresse: '3 rue Neuve',
      codePostal: '99100',
      ville: 'Valbrune',
      courriel: 'atelier@exemple.invalid',
      telephone: '',
      dateFin: '2026-12-31',
    });
    expect(corps).toMatchObject({ statut: 'ACTIF' });
    expect(await consulter(corps.id)).toMatchObject({
      code: 'ATELIER',
      description: 'Armoires électriques\nsur mesure',
      ville: 'Valbrune',
      telephone: null,
      courriel: 'atelier@exemple.invalid',
      dateFin: '2026-12-31',
      espaces: ['FACTURES_EMISES'],
      duPortail: false,
      cite: false,
      actes: ['modifier', 'desactiver'],
    });
    expect((await lister()).services.at(-1)).toMatchObject({ code: 'ATELIER', espaces: 1, utilisateurs: 0 });
    const action = monde.lire((db) => db.get('SELECT action, cible FROM actions_gestionnaire ORDER BY id LIMIT 1'));
    expect(action).toEqual({ action: 'SERVICE_AJOUTE', cible: 'ATELIER, Atelier de câblage' });
  });

  test('un gestionnaire secondaire le peut, un utilisateur le lit seulement, un étranger ne voit rien', async () => {
    const [gs, us] = [await monde.asseoir('Sam', 'GS'), await monde.asseoir('Ugo', 'US')];
    const { corps } = await ajouter({}, { siege: gs });
    expect((await ajouter({ code: 'B' }, { siege: us })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect(await lister(us)).toMatchObject({ gerables: false });
    expect(await consulter(corps.id, us)).toMatchObject({ code: 'ATELIER', actes: [] });
    const etranger = monde.sieges.lacombe;
    expect((await ajouter({ code: 'C' }, { siege: etranger })).statut).toBe(404);
    expect((await lister(etranger)).code).toBe('INTROUVABLE');
    expect((await consulter(corps.id, etranger)).code).toBe('INTROUVABLE');
  });

  test.each([
    [{ code: '' }, { code: 'CHAMP_OBLIGATOIRE' }],
    [{ code: 'x'.repeat(101) }, { code: 'TEXTE_TROP_LONG' }],
    [{ code: 'CHANTIERS' }, { code: 'SERVICE_CODE_EXISTE' }],
    [{ code: 'FACTURES_PUBLIQUES' }, { code: 'SERVICE_CODE_RESERVE' }],
    [{ dateDebut: '' }, { dateDebut: 'CHAMP_OBLIGATOIRE' }],
    [{ dateDebut: '2026-02-30' }, { dateDebut: 'CHAMP_FORMAT' }],
    [{ dateDebut: 20260302 }, { dateDebut: 'CHAMP_OBLIGATOIRE' }],
    [{ dateFin: '2026-03-01' }, { dateFin: 'DATE_FIN_AVANT_DEBUT' }],
    [{ courriel: 'atelier' }, { courriel: 'EMAIL_FORMAT' }],
    [{ engagementObligatoire: 'oui' }, { engagementObligatoire: 'CHAMP_FORMAT' }],
    [{ espaces: ['FACTURES_TRAVAUX'] }, { espaces: 'SERVICE_ESPACE_FERME' }],
    [{ espaces: ['ACCUEIL'] }, { espaces: 'SERVICE_ESPACE_FERME' }],
  ])('refuse %j', async (propre, attendus) => {
    const reponse = await ajouter(propre);
    expect(reponse.statut).toBe(422);
    expect(champs(reponse)).toEqual(attendus);
    expect((await lister()).services).toHaveLength(2);
  });

  test('deux clics n’en font qu’un', async () => {
    const geste = 'un-seul-geste';
    const [un, deux] = [await ajouter({}, { geste }), await ajouter({}, { geste })];
    expect(deux.corps).toEqual(un.corps);
    expect((await lister()).services).toHaveLength(3);
  });

  test('sur une structure inactive, rien ne change', async () => {
    const id = monde.service('CHANTIERS');
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF'"));
    expect((await ajouter()).corps.code).toBe('STRUCTURE_INACTIVE');
    expect((await agir(id, 'desactiver')).corps.code).toBe('STRUCTURE_INACTIVE');
    expect((await agir(id, 'rattacher', { compteId: gp })).corps.code).toBe('STRUCTURE_INACTIVE');
    expect(await lister()).toMatchObject({ gerables: false, structure: { active: false } });
    expect(await consulter(id)).toMatchObject({ actes: [] });
  });
});

describe('les dates font vivre le service', () => {
  const statut = async (id: number) => (await consulter(id)).statut;

  test('il s’ouvre à minuit, heure de Paris, le jour de son début', async () => {
    const { id, statut: aujourdhui } = (await ajouter({ dateDebut: '2026-03-10', dateFin: '2026-03-12' })).corps;
    expect(aujourdhui).toBe('INACTIF');
    await monde.avancer('2026-03-09T22:59:00.000Z');
    expect(await statut(id)).toBe('INACTIF');
    await monde.avancer('2026-03-09T23:00:00.000Z');
    expect(await statut(id)).toBe('ACTIF');
    await monde.avancer('2026-03-12T22:59:00.000Z');
    expect(await statut(id)).toBe('ACTIF');
    await monde.avancer('2026-03-12T23:00:00.000Z');
    expect(await statut(id)).toBe('INACTIF');
  });

  test('changer la date de fin oublie l’ancienne, désactiver oublie tout', async () => {
    const { id } = (await ajouter({ dateFin: '2026-03-12' })).corps;
    await monde.poster(`/api/services/${id}`, { ...ATELIER, dateFin: '2026-03-20' }, { siege: gp });
    await monde.avancer('2026-03-15T08:00:00.000Z');
    expect(await statut(id)).toBe('ACTIF');
    await agir(id, 'desactiver');
    expect(monde.lire((db) => db.all('SELECT id FROM echeances'))).toEqual([]);
    await agir(id, 'reactiver', { dateDebut: '2026-03-15' });
    await monde.avancer('2026-03-25T08:00:00.000Z');
    expect(await statut(id)).toBe('ACTIF');
  });

  test('inactif, il ne se choisit plus sur une facture, et son code redevient libre une fois supprimé', async () => {
    const nadege = monde.sieges.commune;
    const ecoles = monde.service('ECOLES');
    await agir(ecoles, 'desactiver', {}, nadege);
    const facture = { siretDestinataire: '00016803900014', numeroEngagement: 'BC-2026-0417', codeService: 'ECOLES' };
    expect(champs(await monde.envoyer(facture))).toEqual({ codeService: 'SERVICE_INCONNU' });
    expect((await agir(ecoles, 'supprimer', {}, nadege)).corps.statut).toBe('SUPPRIME');
    const url = `/api/structures/${monde.structure('commune')}/services`;
    const { corps } = await monde.poster(url, { ...ATELIER, code: 'ECOLES', espaces: [] }, { siege: nadege });
    expect(corps).toMatchObject({ statut: 'ACTIF' });
    expect(corps.id).not.toBe(ecoles);
  });
});

describe('qui travaille dans le service', () => {
  test('rattachée, la personne a sur le service ce qu’elle a sur la structure ; détachée, plus rien', async () => {
    const ugo = await monde.asseoir('Ugo', 'US');
    monde.ecrire((db) =>
      db.run(
        `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe)
         VALUES (?, ?, 'FACTURES_EMISES', 'CONSULTATION', 'VALIDEE', '2026-03-02T08:00:00.000Z')`,
        [ugo, monde.structure('fontanel')],
      ),
    );
    const { id } = (await ajouter()).corps;
    expect((await agir(id, 'rattacher', { compteId: ugo })).statut).toBe(200);
    expect((await agir(id, 'rattacher', { compteId: ugo })).corps.code).toBe('SERVICE_DEJA_RATTACHE');
    expect(surLeService(ugo, 'ATELIER')).toMatchObject([{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION' }]);
    const vu = (await consulter(id)).utilisateurs.find((u: { compteId: number }) => u.compteId === ugo);
    expect(vu).toMatchObject({ prenom: 'Ugo', role: 'US', rattache: true, espaces: ['FACTURES_EMISES'] });

    expect((await agir(id, 'detacher', { compteId: ugo })).statut).toBe(200);
    expect((await agir(id, 'detacher', { compteId: ugo })).corps.code).toBe('SERVICE_NON_RATTACHE');
    expect(surLeService(ugo, 'ATELIER')).toEqual([]);
    expect((await lister()).services.at(-1)).toMatchObject({ utilisateurs: 0 });
  });

  test('fermer un espace du service ferme les abonnements qu’on y avait, le rouvrir les rend', async () => {
    const ugo = await monde.asseoir('Ugo', 'US', ['CHANTIERS']);
    monde.ecrire((db) =>
      db.run("UPDATE abonnements SET statut = 'VALIDEE' WHERE compteId = ? AND espace = 'SOLLICITATIONS_EMISES'", [
        ugo,
      ]),
    );
    const id = monde.service('CHANTIERS');
    const saisie = { ...ATELIER, code: 'CHANTIERS', dateDebut: (await consulter(id)).dateDebut };
    expect(surLeService(ugo, 'CHANTIERS').map(({ espace }) => espace)).toContain('SOLLICITATIONS_EMISES');
    await monde.poster(`/api/services/${id}`, { ...saisie, espaces: [] }, { siege: gp });
    expect(surLeService(ugo, 'CHANTIERS')).toEqual([]);
    await monde.poster(`/api/services/${id}`, { ...saisie, espaces: ['SOLLICITATIONS_EMISES'] }, { siege: gp });
    expect(surLeService(ugo, 'CHANTIERS').map(({ espace }) => espace)).toEqual(['SOLLICITATIONS_EMISES']);
  });

  test('personne d’une autre structure, ni par un étranger', async () => {
    const { id } = (await ajouter()).corps;
    const dehors = await agir(id, 'rattacher', { compteId: monde.sieges.lacombe });
    expect(dehors.corps.code).toBe('SERVICE_UTILISATEUR_ABSENT');
    expect((await agir(id, 'rattacher', { compteId: gp }, monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
    expect((await agir(id, 'rattacher', { compteId: 'x' })).statut).toBe(422);
    const us = await monde.asseoir('Ugo', 'US');
    expect((await agir(id, 'rattacher', { compteId: us }, us)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
  });
});

describe('le « Service des factures publiques »', () => {
  const DU_PORTAIL = { ...ATELIER, code: 'FACTURES_PUBLIQUES', nom: 'Service des factures publiques' };
  const saisie = async (propre: object) => {
    const id = monde.service('FACTURES_PUBLIQUES');
    const { dateDebut } = await consulter(id, monde.sieges.commune);
    return monde.poster(
      `/api/services/${id}`,
      { ...DU_PORTAIL, dateDebut, espaces: ['FACTURES_RECUES'], ...propre },
      { siege: monde.sieges.commune },
    );
  };

  test('est sur chaque structure publique, et sur aucune entreprise', () => {
    const sans = monde.lire((db) =>
      db.all(
        `SELECT st.raisonSociale FROM structures st WHERE (st.nature = 'PUBLIQUE') <>
         EXISTS (SELECT 1 FROM services v WHERE v.structureId = st.id AND v.code = 'FACTURES_PUBLIQUES')`,
      ),
    );
    expect(sans).toEqual([]);
  });

  test('ne s’arrête, ne se renomme et ne se supprime pas ; ses autres champs se tiennent', async () => {
    const id = monde.service('FACTURES_PUBLIQUES');
    const siege = monde.sieges.commune;
    expect(await consulter(id, siege)).toMatchObject({ duPortail: true, actes: ['modifier'] });
    for (const geste of ['desactiver', 'supprimer'])
      expect((await agir(id, geste, {}, siege)).corps.code).toBe('SERVICE_DU_PORTAIL');
    expect((await agir(id, 'reactiver', { dateDebut: '2026-03-02' }, siege)).corps.code).toBe('SERVICE_DU_PORTAIL');
    expect(champs(await saisie({ code: 'PUBLIC' }))).toEqual({ code: 'SERVICE_DU_PORTAIL' });
    expect(champs(await saisie({ nom: 'Public' }))).toEqual({ nom: 'SERVICE_DU_PORTAIL' });
    expect(champs(await saisie({ dateFin: '2026-12-31' }))).toEqual({ dateFin: 'SERVICE_DU_PORTAIL' });
    expect((await saisie({ telephone: '01 99 00 00 00', engagementObligatoire: true })).statut).toBe(200);
    expect(await consulter(id, siege)).toMatchObject({ telephone: '01 99 00 00 00', engagementObligatoire: true });
  });
});

test('une facture envoyée retient le service et son code, un brouillon non', async () => {
  const siege = monde.sieges.commune;
  const [technique, ecoles] = [monde.service('TECHNIQUE'), monde.service('ECOLES')];
  await monde.envoyer({
    siretDestinataire: '00016803900014',
    numeroEngagement: 'BC-2026-0431',
    codeService: 'TECHNIQUE',
  });
  await monde.poster(
    '/api/factures/brouillons',
    { saisie: await monde.saisie({ siretDestinataire: '00016803900014', codeService: 'ECOLES' }) },
    { siege: gp },
  );
  expect(await consulter(technique, siege)).toMatchObject({ cite: true });
  expect(await consulter(ecoles, siege)).toMatchObject({ cite: false });
  await agir(technique, 'desactiver', {}, siege);
  const refus = await agir(technique, 'supprimer', {}, siege);
  expect(refus.corps).toMatchObject({ code: 'SERVICE_CITE', faire: expect.stringContaining('inactif') });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';

const monde = new MondeDesEspaces();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let ines: number;
let alix: number;
beforeEach(async () => {
  await monde.entrer();
  monde.ouvrirSur('fontanel', ['FACTURES_TRAVAUX', 'ENGAGEMENTS']);
  ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
  alix = monde.sieges.fontanel;
});

const TRAVAUX = { espace: 'FACTURES_TRAVAUX' };
const chezFontanel = () => `/api/structures/${monde.structure('fontanel')}`;
const donner = (corps: object, siege = alix) =>
  monde.poster(`${chezFontanel()}/abonnements`, { mode: 'MODIFICATION', ...corps }, { siege });
const fermer = (espace: string, siege = alix) =>
  monde.poster(`${chezFontanel()}/espaces/fermer`, { espace }, { siege });
const bloc = async (siege = alix) => await monde.obtenir(`${chezFontanel()}/espaces`, { siege });
const sansOffice = (resume: string[]) => resume.filter((r) => !r.startsWith('SOLLICITATIONS'));

describe('donner un abonnement sans demande', () => {
  test('plusieurs personnes, plusieurs espaces, un seul geste', async () => {
    const paul = await monde.arriver({ prenom: 'Paul', ou: 'fontanel' });
    const corps = { comptes: [ines, paul], espaces: ['FACTURES_TRAVAUX', 'ENGAGEMENTS'], mode: 'CONSULTATION' };
    expect((await donner(corps)).corps).toEqual({ nombre: 4 });
    for (const siege of [ines, paul])
      expect(sansOffice(await monde.resume(siege))).toEqual([
        'FACTURES_TRAVAUX CONSULTATION VALIDEE',
        'ENGAGEMENTS CONSULTATION VALIDEE',
      ]);
    expect(monde.courrielsDe('contact.paul@exemple.invalid').map(({ objet }) => objet)).toEqual([
      '[Chorus Pro] Abonnement à l’espace Factures de travaux',
      '[Chorus Pro] Abonnement à l’espace Engagements',
    ]);
    expect(monde.actions('fontanel')).toHaveLength(4);
    expect((await donner(corps)).corps.code).toBe('ABONNEMENT_EXISTE');
  });

  test('ce qui est déjà ainsi reste ; une demande en attente est réglée du même coup', async () => {
    await monde.enAttente(ines, 'fontanel', TRAVAUX);
    expect((await donner({ comptes: [ines, alix], espaces: ['FACTURES_TRAVAUX'] })).corps).toEqual({ nombre: 1 });
    expect(await monde.resume(ines, 'FACTURES_TRAVAUX')).toEqual(['FACTURES_TRAVAUX MODIFICATION VALIDEE']);
    expect((await monde.obtenir('/api/espaces/demandes', { siege: alix })).corps.demandes).toEqual([]);
  });

  test.each([
    ['un espace fermé', { espaces: ['FACTURES_A_VALIDER'] }, 'ESPACE_NON_OUVERT'],
    ['un espace que tous ont', { espaces: ['ACCUEIL'] }, 'ESPACE_SANS_ABONNEMENT'],
    ['personne', { comptes: [] }, 'SAISIE_INVALIDE'],
    ['aucun espace', { espaces: [] }, 'SAISIE_INVALIDE'],
  ])('refusé pour %s', async (_cas, corps, code) =>
    expect((await donner({ comptes: [ines], espaces: ['FACTURES_TRAVAUX'], ...corps })).corps.code).toBe(code),
  );

  test('refusé pour quelqu’un d’une autre structure, sans le nommer', async () => {
    const { corps } = await donner({ comptes: [ines, monde.sieges.lacombe], espaces: ['FACTURES_TRAVAUX'] });
    expect(corps.code).toBe('ABONNEMENT_SANS_RATTACHEMENT');
    expect(JSON.stringify(corps)).not.toContain('lacombe');
    expect(await monde.resume(ines, 'FACTURES_TRAVAUX')).toEqual([]);
  });

  test('refusé à un utilisateur, et à qui n’est pas de la structure', async () => {
    const corps = { comptes: [ines], espaces: ['FACTURES_TRAVAUX'] };
    expect((await donner(corps, ines)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await donner(corps, monde.sieges.lacombe)).statut).toBe(404);
  });

  test('un gestionnaire secondaire le peut aussi', async () => {
    const gs = await monde.arriver({ prenom: 'Gaël', ou: 'fontanel', role: 'GS' });
    expect((await donner({ comptes: [ines], espaces: ['FACTURES_TRAVAUX'] }, gs)).statut).toBe(200);
  });

  test('sur un service : il faut y être rattaché, et que l’espace y soit ouvert', async () => {
    const serviceId = monde.service('commune', 'TECHNIQUE');
    const commune = (compte: number, espace = 'FACTURES_RECUES') =>
      monde.poster(
        `/api/structures/${monde.structure('commune')}/abonnements`,
        { comptes: [compte], espaces: [espace], mode: 'MODIFICATION', serviceId },
        { siege: monde.sieges.commune },
      );
    const dehors = await monde.arriver({ prenom: 'Omar', ou: 'commune' });
    const dedans = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    expect((await commune(dehors)).corps).toMatchObject({ code: 'ABONNEMENT_SANS_SERVICE', precision: 'Omar Martin' });
    expect((await commune(dedans)).corps.code).toBe('ABONNEMENT_EXISTE');
    monde.ecrire((db) => db.run('DELETE FROM espaces_services WHERE serviceId = ?', [serviceId]));
    expect((await commune(dedans)).corps.code).toBe('ESPACE_NON_OUVERT_SERVICE');
    monde.ecrire((db) => db.run("UPDATE services SET statut = 'INACTIF' WHERE id = ?", [serviceId]));
    expect((await commune(dedans)).corps.code).toBe('ABONNEMENT_SERVICE_INACTIF');
  });
});

describe('un gestionnaire secondaire et les abonnements des autres gestionnaires', () => {
  let gael: number;
  beforeEach(async () => {
    gael = await monde.arriver({ prenom: 'Gaël', ou: 'fontanel', role: 'GS' });
  });
  const retirerAux = (compteId: number, siege: number) => {
    const { id } = monde.lire((db) =>
      db.get<{ id: number }>("SELECT id FROM abonnements WHERE compteId = ? AND espace = 'FACTURES_TRAVAUX'", [
        compteId,
      ]),
    )!;
    return monde.poster(`/api/espaces/abonnements/${id}/retirer`, {}, { siege });
  };
  const REFUS = { code: 'DROIT_DE_GESTION_ABSENT' };

  test('il ne réduit ni ne retire ceux du gestionnaire principal', async () => {
    const avant = await monde.resume(alix);
    const reduire = { comptes: [ines, alix], espaces: ['FACTURES_TRAVAUX'], mode: 'CONSULTATION' };
    expect((await donner(reduire, gael)).corps).toMatchObject({ ...REFUS, precision: 'Alix fontanel' });
    expect((await retirerAux(alix, gael)).corps).toMatchObject(REFUS);
    expect(await monde.resume(alix)).toEqual(avant);
    expect(await monde.resume(ines, 'FACTURES_TRAVAUX')).toEqual([]);
  });

  test('ni ceux d’un autre secondaire, même suspendu', async () => {
    const omar = await monde.arriver({ prenom: 'Omar', ou: 'fontanel', role: 'GS' });
    expect((await donner({ comptes: [omar], espaces: ['ENGAGEMENTS'] }, gael)).corps).toMatchObject(REFUS);
    monde.ecrire((db) => db.run("UPDATE rattachements SET statut = 'DESACTIVEE' WHERE compteId = ?", [omar]));
    expect((await retirerAux(omar, gael)).corps).toMatchObject(REFUS);
    expect((await retirerAux(omar, alix)).statut).toBe(200);
  });

  test('les siens, et ceux des utilisateurs, oui ; le bloc dit sur qui il a la main', async () => {
    await donner({ comptes: [ines], espaces: ['FACTURES_TRAVAUX'] });
    expect((await retirerAux(gael, gael)).statut).toBe(200);
    expect((await retirerAux(ines, gael)).statut).toBe(200);
    const mains = async (siege: number) =>
      (await bloc(siege)).corps.utilisateurs.map((u: { role: string; sousMaMain: boolean }) => [u.role, u.sousMaMain]);
    expect(await mains(gael)).toEqual([
      ['GP', false],
      ['GS', true],
      ['US', true],
    ]);
    expect(await mains(alix)).toEqual([
      ['GP', true],
      ['GS', true],
      ['US', true],
    ]);
  });
});

describe('reprendre et fermer', () => {
  test('chacun supprime les siens, un gestionnaire retire ceux des autres', async () => {
    await donner({ comptes: [ines], espaces: ['FACTURES_TRAVAUX', 'ENGAGEMENTS'] });
    const [travaux, engagements] = (await monde.abonnements(ines)).slice(-2).map((a: { id: number }) => a.id);
    const url = (id: number, acte: string) => `/api/espaces/abonnements/${id}/${acte}`;
    expect((await monde.poster(url(travaux, 'supprimer'), {}, { siege: alix })).statut).toBe(404);
    expect((await monde.poster(url(travaux, 'supprimer'), {}, { siege: ines })).statut).toBe(200);
    expect((await monde.poster(url(travaux, 'supprimer'), {}, { siege: ines })).corps.code).toBe('ACTE_INTERDIT');
    expect((await monde.poster(url(engagements, 'retirer'), {}, { siege: ines })).corps.code).toBe(
      'DROIT_DE_GESTION_ABSENT',
    );
    expect((await monde.poster(url(engagements, 'retirer'), {}, { siege: monde.sieges.lacombe })).statut).toBe(404);
    expect((await monde.poster(url(engagements, 'retirer'), {}, { siege: alix })).statut).toBe(200);
    expect(sansOffice(await monde.resume(ines))).toEqual([]);
    expect(monde.actions('fontanel').at(-1)).toBe('ABONNEMENT_RETIRE : Inès Martin, « Engagements » en modification');
  });

  test('fermer un espace met fin aux abonnements et le dit à chacun, une fois, sauf à celui qui ferme', async () => {
    await monde.enAttente(ines, 'fontanel', TRAVAUX);
    expect((await fermer('FACTURES_TRAVAUX')).corps).toEqual({ nombre: 2 });
    expect(await monde.resume(ines, 'FACTURES_TRAVAUX')).toEqual([]);
    expect(monde.courrielsDe('contact.inès@exemple.invalid')).toMatchObject([
      { objet: '[Chorus Pro] Fermeture de l’espace Factures de travaux' },
    ]);
    expect(monde.courrielsDe('fontanel@exemple.invalid').map(({ modele }) => modele)).toEqual(['ABONNEMENT_DEMANDE']);
    expect(monde.actions('fontanel')).toEqual(['ESPACE_FERME : Factures de travaux']);
    expect((await monde.demander(ines, 'fontanel', TRAVAUX)).corps.code).toBe('ESPACE_NON_OUVERT');
    expect((await fermer('FACTURES_TRAVAUX')).corps.code).toBe('ESPACE_NON_OUVERT');
  });

  test('fermé sur la structure, il l’est sur ses services', async () => {
    const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    const url = `/api/structures/${monde.structure('commune')}/espaces/fermer`;
    await monde.poster(url, { espace: 'FACTURES_RECUES' }, { siege: monde.sieges.commune });
    expect(await monde.resume(bruno, 'FACTURES_RECUES')).toEqual([]);
    const restes = monde.lire((db) =>
      db.all(
        "SELECT 1 FROM espaces_services es JOIN services v ON v.id = es.serviceId WHERE es.espace = 'FACTURES_RECUES' AND v.structureId = ?",
        [monde.structure('commune', db)],
      ),
    );
    expect(restes).toEqual([]);
    expect(monde.courrielsDe('contact.bruno@exemple.invalid')).toHaveLength(1);
  });

  test.each([
    ['un espace que tous ont', 'ACCUEIL', 'ESPACE_NON_FERMABLE'],
    ['celui des gestionnaires', 'ACTIVITES_GESTIONNAIRE', 'ESPACE_NON_FERMABLE'],
    ['un espace déjà fermé', 'FACTURES_A_VALIDER', 'ESPACE_NON_OUVERT'],
    ['un espace inventé', 'TRAVAUX', 'SAISIE_INVALIDE'],
  ])('%s ne se ferme pas', async (_cas, espace, code) => expect((await fermer(espace)).corps.code).toBe(code));

  test('un utilisateur ne ferme rien, et ne lit pas qui a quoi', async () => {
    expect((await fermer('FACTURES_TRAVAUX', ines)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await bloc(ines)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await bloc(monde.sieges.lacombe)).statut).toBe(404);
  });

  test('le bloc du gestionnaire dit ce qui est ouvert, depuis quand, et qui l’a', async () => {
    await donner({ comptes: [ines], espaces: ['FACTURES_TRAVAUX'], mode: 'CONSULTATION' });
    const { corps } = await bloc();
    expect(corps.ouverts.at(-1)).toMatchObject({ code: 'FACTURES_TRAVAUX', ouvertLe: '2026-03-02T08:00:00.000Z' });
    expect(corps.abonnes.filter((a: { espace: string }) => a.espace === 'FACTURES_TRAVAUX')).toMatchObject([
      { compteId: alix, mode: 'MODIFICATION' },
      { compteId: ines, mode: 'CONSULTATION' },
    ]);
    expect(corps.utilisateurs.map((u: { role: string }) => u.role)).toEqual(['GP', 'US']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';
import { SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesEspaces();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

/** Three factures for the commune: to TECHNIQUE, to ECOLES, and to no service. */
let technique: number;
let ecoles: number;
let sansService: number;
beforeEach(async () => {
  await monde.entrer();
  const aLaCommune = { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-2026-0417' };
  technique = await monde.remise({ ...aLaCommune, numero: 'T-1', codeService: 'TECHNIQUE' });
  ecoles = await monde.remise({ ...aLaCommune, numero: 'E-1', codeService: 'ECOLES' });
  sansService = await monde.remise({ ...aLaCommune, numero: 'S-1' });
});

/** What a person reaches by every way: lists, search, page, file, act. */
async function portee(siege: number) {
  const liste = (await monde.obtenir('/api/factures/a-traiter/recues', { siege })).corps;
  const recherche = (await monde.obtenir('/api/factures/recherche/recues', { siege })).corps;
  const reponses = async (suite: string) =>
    await Promise.all(
      [technique, ecoles, sansService].map(
        async (id) => (await monde.obtenir(`/api/factures/${id}${suite}`, { siege })).statut,
      ),
    );
  const numeros = (factures: { numero: string }[]) => factures.map(({ numero }) => numero).sort();
  return {
    liste: numeros(liste.factures),
    recherche: numeros(recherche.factures),
    total: recherche.total,
    pages: await reponses(''),
    fichiers: await reponses('/fichier'),
  };
}
const voit = (...numeros: string[]) => {
  const statuts = ['T-1', 'E-1', 'S-1'].map((numero) => (numeros.includes(numero) ? 200 : 404));
  const tries = [...numeros].sort();
  return { liste: tries, recherche: tries, total: numeros.length, pages: statuts, fichiers: statuts };
};
const constater = (id: number, siege: number) => monde.traiter(id, { acte: 'constaterServiceFait' }, siege);
const moi = async (siege: number) => (await monde.obtenir('/api/comptes/moi', { siege })).corps;
const commune = () => monde.structure('commune');

describe('un utilisateur ne voit que les factures de ses services', () => {
  test('rattaché à TECHNIQUE : les siennes, et celles sans service', async () => {
    const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    expect(await portee(bruno)).toEqual(voit('T-1', 'S-1'));
    expect((await constater(technique, bruno)).statut).toBe(200);
    expect((await constater(ecoles, bruno)).statut).toBe(404);
  });

  test('rattaché à ECOLES : l’autre', async () => {
    const nora = await monde.arriver({ prenom: 'Nora', ou: 'commune', services: ['ECOLES'] });
    expect(await portee(nora)).toEqual(voit('E-1', 'S-1'));
  });

  test('rattaché à la structure seule : aucune facture d’un service (erreur 16)', async () => {
    const omar = await monde.arriver({ prenom: 'Omar', ou: 'commune' });
    expect(await portee(omar)).toEqual(voit('S-1'));
    expect((await constater(technique, omar)).statut).toBe(404);
  });

  test('rattaché au service, il ne voit rien de plus sans y avoir l’espace, ni si l’espace n’y est pas ouvert (17)', async () => {
    const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    const service = monde.service('commune', 'TECHNIQUE');
    monde.ecrire((db) => db.run('DELETE FROM espaces_services WHERE serviceId = ?', [service]));
    expect(await portee(bruno)).toEqual(voit('S-1'));
    expect(
      (await monde.abonnements(bruno)).find(
        (a: { service: object; espace: string }) => a.service && a.espace === 'FACTURES_RECUES',
      ),
    ).toMatchObject({ blocage: 'SERVICE_SANS_ESPACE' });
  });

  test('un service devenu inactif, ou un rattachement au service refermé, ferme la porte', async () => {
    const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    const blocages = async () => [
      ...new Set((await monde.abonnements(bruno)).map((a: { blocage: string }) => a.blocage)),
    ];
    monde.ecrire((db) => db.run("UPDATE rattachements_services SET statut = 'DESACTIVEE' WHERE compteId = ?", [bruno]));
    expect(await portee(bruno)).toEqual(voit('S-1'));
    expect(await blocages()).toEqual([null, 'SERVICE_SANS_RATTACHEMENT']);
    monde.ecrire((db) => db.run("UPDATE services SET statut = 'INACTIF' WHERE code = 'TECHNIQUE'"));
    expect(await blocages()).toEqual([null, 'SERVICE_INACTIF']);
  });

  test.each(['GP', 'GS'] as const)('un %s voit tous les services', async (role) => {
    const siege = role === 'GP' ? monde.sieges.commune : await monde.arriver({ prenom: 'Gaël', ou: 'commune', role });
    expect(await portee(siege)).toEqual(voit('T-1', 'E-1', 'S-1'));
    expect((await constater(ecoles, siege)).statut).toBe(200);
  });

  test('abonné au service seul, il ne voit pas ce qui ne nomme aucun service', async () => {
    const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
    const deLaStructure = (await monde.abonnements(bruno)).find(
      (a: { service: object | null; espace: string }) => a.service === null && a.espace === 'FACTURES_RECUES',
    );
    await monde.poster(`/api/espaces/abonnements/${deLaStructure.id}/supprimer`, {}, { siege: bruno });
    expect(await portee(bruno)).toEqual(voit('T-1'));
  });
});

describe('ce qu’un abonnement perd, la personne ne l’a plus aussitôt', () => {
  let bruno: number;
  beforeEach(async () => {
    bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
  });

  test('en consultation, on lit, on n’agit pas', async () => {
    const serviceId = monde.service('commune', 'TECHNIQUE');
    const demande = { espace: 'FACTURES_RECUES', mode: 'CONSULTATION' };
    await monde.demander(bruno, 'commune', demande);
    await monde.demander(bruno, 'commune', { ...demande, serviceId });
    expect(await portee(bruno)).toEqual(voit('T-1', 'S-1'));
    expect((await monde.consulter(technique, bruno)).actes).toEqual([]);
    for (const id of [technique, sansService])
      expect(await constater(id, bruno)).toMatchObject({ statut: 403, corps: { code: 'CONSULTATION_SEULE' } });
  });

  test('structure inactive : l’histoire se lit encore, rien ne se fait', async () => {
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", [commune()]));
    expect(await portee(bruno)).toEqual(voit('T-1', 'S-1'));
    expect(await constater(technique, bruno)).toMatchObject({
      statut: 409,
      corps: { code: 'STRUCTURE_INACTIVE', precision: 'Commune de Valbrune' },
    });
    expect((await monde.abonnements(bruno))[0]).toMatchObject({ blocage: 'STRUCTURE_INACTIVE' });
  });

  test('compte inactif : plus rien', async () => {
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [bruno]));
    for (const url of [
      '/api/factures/recherche/recues',
      `/api/factures/${technique}`,
      '/api/espaces/abonnements',
      '/api/espaces/habilitations',
    ])
      expect(await monde.obtenir(url, { siege: bruno })).toMatchObject({
        statut: 401,
        corps: { code: 'NON_CONNECTE' },
      });
  });

  test.each(['DESACTIVEE', 'SUPPRIMEE', 'EN_COURS_DE_VALIDATION'])(
    'rattachement %s : rien de la structure',
    async (statut) => {
      monde.ecrire((db) => db.run('UPDATE rattachements SET statut = ? WHERE compteId = ?', [statut, bruno]));
      expect(await portee(bruno)).toEqual(voit());
      expect((await monde.obtenir('/api/espaces/habilitations', { siege: bruno })).corps).toEqual({ structures: [] });
      expect(await monde.abonnements(bruno)).toEqual([]);
    },
  );

  test('espace fermé par le gestionnaire : rien, et plus d’onglet', async () => {
    expect((await moi(bruno)).espaces).toContain('FACTURES_RECUES');
    const siege = monde.sieges.commune;
    await monde.poster(`/api/structures/${commune()}/espaces/fermer`, { espace: 'FACTURES_RECUES' }, { siege });
    expect(await portee(bruno)).toEqual(voit());
    expect((await moi(bruno)).espaces).not.toContain('FACTURES_RECUES');
    expect((await moi(bruno)).onglets).toContain('FACTURES_RECUES');
  });
});

describe('du côté du fournisseur', () => {
  test('qui consulte « Factures émises » lit, télécharge, et ne dépose rien', async () => {
    const ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
    expect((await monde.obtenir('/api/factures/recherche/emises', { siege: ines })).corps.total).toBe(0);
    await monde.demander(ines, 'fontanel', { espace: 'FACTURES_EMISES', mode: 'CONSULTATION' });
    expect((await monde.obtenir('/api/factures/recherche/emises', { siege: ines })).corps.total).toBe(3);
    expect((await monde.obtenir(`/api/factures/${ecoles}/fichier`, { siege: ines })).statut).toBe(200);
    const saisie = await monde.saisie({ numero: 'N-2' });
    const envoi = await monde.poster('/api/factures', { saisie }, { siege: ines });
    expect(envoi).toMatchObject({ statut: 403, corps: { code: 'CONSULTATION_SEULE' } });
    await monde.demander(ines, 'fontanel', { espace: 'FACTURES_EMISES' });
    expect((await monde.poster('/api/factures', { saisie }, { siege: ines })).statut).toBe(200);
  });
});

describe('l’onglet d’un espace attend la connexion suivante', () => {
  const voirOnglets = async (siege: number) => {
    const { espaces, onglets } = await moi(siege);
    const l = (codes: string[]) => codes.includes('FACTURES_TRAVAUX');
    return { espace: l([...espaces, ...(await habilites(siege))]), onglet: l(onglets) };
  };
  const habilites = async (siege: number): Promise<CodeEspace[]> =>
    (await monde.obtenir('/api/espaces/habilitations', { siege })).corps.structures.flatMap(
      (s: { habilitations: { espace: CodeEspace }[] }) => s.habilitations.map(({ espace }) => espace),
    );

  test('abonné à « Factures émises », Inès l’a tout de suite ; son onglet, à la prochaine connexion', async () => {
    const ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
    await monde.demander(ines, 'fontanel', { espace: 'FACTURES_EMISES' });
    const { espaces, onglets } = await moi(ines);
    expect([espaces.includes('FACTURES_EMISES'), onglets.includes('FACTURES_EMISES')]).toEqual([true, false]);
    expect((await monde.obtenir('/api/factures/a-traiter/emises', { siege: ines })).statut).toBe(200);
    await monde.poster('/api/bac/sieges/quitter', { compteId: ines });
    await monde.poster('/api/bac/sieges/prendre', { compteId: ines });
    expect((await moi(ines)).onglets).toContain('FACTURES_EMISES');
  });

  test('un espace qui n’a pas encore d’écran n’a pas d’onglet', async () => {
    monde.ouvrirSur('fontanel', ['FACTURES_TRAVAUX']);
    expect(await voirOnglets(monde.sieges.fontanel)).toEqual({ espace: true, onglet: false });
  });
});

test('« Mes habilitations » dit, par structure, le mode, ce qui est ouvert et qui répond', async () => {
  const bruno = await monde.arriver({ prenom: 'Bruno', ou: 'commune', services: ['TECHNIQUE'] });
  const { structures } = (await monde.obtenir('/api/espaces/habilitations', { siege: bruno })).corps;
  expect(structures).toMatchObject([
    {
      id: commune(),
      active: true,
      role: 'US',
      gestionnaires: ['Alix commune'],
      ouverts: ['FACTURES_EMISES', 'FACTURES_RECUES', 'ENGAGEMENTS', 'SOLLICITATIONS_EMISES', 'SOLLICITATIONS_RECUES'],
      services: [{ code: 'TECHNIQUE', ouverts: expect.arrayContaining(['FACTURES_RECUES']) }],
    },
  ]);
  expect(structures[0].habilitations).toContainEqual({
    espace: 'FACTURES_RECUES',
    mode: 'MODIFICATION',
    service: 'TECHNIQUE',
    tousServices: false,
  });
});

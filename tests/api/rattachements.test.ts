import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SIRET } from '../support/monde-des-factures.ts';
import { issue, MondeDesRattachements } from '../support/monde-des-rattachements.ts';

const monde = new MondeDesRattachements();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let lea = 0;
let gilles = 0;
beforeEach(async () => {
  await monde.entrer();
  lea = await monde.personne('Léa');
  gilles = monde.sieges.fontanel;
});

const INTROUVABLE = '404 INTROUVABLE';

describe('demander un rattachement', () => {
  test('la demande attend, se voit dans « Mon compte », et le gestionnaire est prévenu à son adresse de contact', async () => {
    const secondaire = await monde.personne('Sam', { structure: 'fontanel', role: 'GS' });
    await monde.personne('Ugo', { structure: 'fontanel', role: 'US' });
    const demande = { services: ['CHANTIERS'], commentaire: 'J’arrive le 1er avril.' };
    expect(issue(await monde.demander(lea, 'fontanel', demande))).toBe('200');
    expect(await monde.miens(lea)).toMatchObject([
      {
        designation: 'Électricité Fontanel',
        role: 'US',
        statut: 'EN_COURS_DE_VALIDATION',
        enAttente: true,
        services: [{ code: 'CHANTIERS', statut: 'EN_COURS_DE_VALIDATION' }],
      },
    ]);
    const { corps: compte } = await monde.obtenir('/api/comptes/moi', { siege: lea });
    expect(compte).toMatchObject({
      structures: [],
      demandes: [{ raisonSociale: 'Électricité Fontanel', statut: 'EN_COURS_DE_VALIDATION' }],
    });
    for (const adresse of ['fontanel@exemple.invalid', 'contact-sam@exemple.invalid'])
      expect(monde.courrielsA(adresse)).toMatchObject([
        {
          objet: '[Chorus Pro] Nouvelle demande de rattachement à la structure Électricité Fontanel',
          corps: expect.stringMatching(/Léa Martin[\s\S]*Chantiers \(CHANTIERS\)[\s\S]*J’arrive le 1er avril/),
          lien: '/portail/activites-du-gestionnaire',
        },
      ]);
    expect(monde.courrielsA('contact-ugo@exemple.invalid')).toEqual([]);
    for (const siege of [gilles, secondaire])
      expect(await monde.demandes(siege)).toMatchObject([
        { demandeur: { prenom: 'Léa' }, services: [{ code: 'CHANTIERS' }] },
      ]);
  });

  test('deux fois, pour rien, ou sur une structure inactive : refus', async () => {
    expect(issue(await monde.demander(gilles, 'fontanel'))).toBe('409 DEJA_RATTACHE');
    await monde.demander(lea, 'fontanel');
    const encore = await monde.demander(lea, 'fontanel');
    expect(encore).toMatchObject({
      statut: 409,
      corps: { code: 'DEMANDE_DEJA_EN_COURS', precision: 'Électricité Fontanel' },
    });
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE identifiant = ?", [SIRET.lacombe]));
    expect(issue(await monde.demander(lea, 'lacombe'))).toBe('409 STRUCTURE_A_REJOINDRE_INACTIVE');
    expect(issue(await monde.demander(lea, 'commune', { services: ['FANTOME'] }))).toBe(
      '422 SERVICE_A_REJOINDRE_INCONNU',
    );
    expect(await monde.miens(lea)).toHaveLength(1);
  });

  test('une structure publique sans gestionnaire attend le sien du PIGP', async () => {
    expect(issue(await monde.demander(lea, 'lycee'))).toBe('200');
    monde.ecrire((db) =>
      db.run("UPDATE rattachements SET role = 'US' WHERE structureId = ?", [monde.structure('commune', db)]),
    );
    expect(issue(await monde.demander(lea, 'commune'))).toBe('403 GESTIONNAIRE_PAR_PIGP');
    monde.ecrire((db) =>
      db.run("UPDATE rattachements SET role = 'US' WHERE structureId = ?", [monde.structure('lacombe', db)]),
    );
    expect(issue(await monde.demander(lea, 'lacombe'))).toBe('200');
  });

  test('plusieurs structures d’un coup : toutes, ou aucune, et on dit laquelle ne va pas', async () => {
    const chez = (...noms: (keyof typeof SIRET)[]) =>
      monde.poster(
        '/api/rattachements/demandes',
        { structures: noms.map((n) => ({ identifiant: SIRET[n] })) },
        { siege: lea },
      );
    await monde.demander(lea, 'fontanel');
    const refus = await chez('lacombe', 'fontanel');
    expect(issue(refus)).toBe('409 DEMANDE_DEJA_EN_COURS');
    expect(refus.corps.champs).toMatchObject([{ champ: 'structures.1', code: 'DEMANDE_DEJA_EN_COURS' }]);
    expect(await monde.statut(lea, 'lacombe')).toBeUndefined();
    expect(issue(await chez('lacombe', 'lacombe'))).toBe('409 DEMANDE_DEJA_EN_COURS');
    expect(issue(await chez('lacombe', 'lycee'))).toBe('200');
    expect(await monde.miens(lea)).toHaveLength(3);
  });

  test('annuler, puis redemander ; se détacher de ce qu’on n’a pas : refus', async () => {
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    expect(issue(await monde.surLaStructure(lea, 'fontanel', 'se-detacher'))).toBe('409 ACTE_INTERDIT');
    expect(issue(await monde.surLaStructure(lea, 'lacombe', 'annuler'))).toBe(INTROUVABLE);
    expect(issue(await monde.surLaStructure(lea, 'fontanel', 'annuler'))).toBe('200');
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'SUPPRIMEE', services: [{ statut: 'SUPPRIMEE' }] }]);
    const encore = await monde.surLaStructure(lea, 'fontanel', 'annuler');
    expect(encore.corps).toMatchObject({ code: 'ACTE_INTERDIT', precision: expect.stringContaining('Supprimée') });
    expect(await monde.demandes(gilles)).toEqual([]);
    expect(issue(await monde.demander(lea, 'fontanel'))).toBe('200');
  });

  test('un double clic ne compte qu’une fois', async () => {
    const corps = { structures: [{ identifiant: SIRET.fontanel }] };
    const deux = [1, 2].map(() =>
      monde.poster('/api/rattachements/demandes', corps, { siege: lea, geste: 'demande-de-lea' }),
    );
    expect((await Promise.all(deux)).map(issue)).toEqual(['200', '200']);
    expect(monde.courrielsA('fontanel@exemple.invalid')).toHaveLength(1);
  });
});

describe('chercher une structure à rejoindre', () => {
  const chercher = async (criteres: string) =>
    (await monde.obtenir(`/api/rattachements/structures?${criteres}`, { siege: lea })).corps;
  const noms = async (criteres: string) =>
    (await chercher(criteres)).structures.map((s: { designation: string }) => s.designation);

  test('par identifiant exact ou par trois lettres du nom, privées comprises', async () => {
    expect(await noms('identifiant=000%20112%20185%2000012')).toEqual(['Électricité Fontanel']);
    expect(await noms('raisonSociale=fontanel')).toEqual(['Électricité Fontanel']);
    expect(await noms('raisonSociale=fontanel&ville=Aubemont')).toEqual([]);
    expect(await noms('raisonSociale=valbrune&codePostal=991')).toContain('Commune de Valbrune');
  });

  test('on ne feuillette pas les entreprises', async () => {
    for (const criteres of ['', 'ville=Valbrune', 'codePostal=99100', 'raisonSociale=fo', 'identifiant=%20'])
      expect(await chercher(criteres)).toMatchObject({ code: 'RECHERCHE_TROP_LARGE' });
    expect(await noms('identifiant=0001121850001')).toEqual([]);
    const vu = (await chercher('raisonSociale=fontanel')).structures;
    expect(Object.keys(vu[0]).sort()).toEqual(['designation', 'identifiant', 'statut', 'typeIdentifiant']);
  });

  test('une entreprise non diffusible ne se trouve que par son identifiant', async () => {
    monde.ecrire((db) => db.run('UPDATE structures SET nonDiffusible = 1 WHERE identifiant = ?', [SIRET.fontanel]));
    expect(await noms('raisonSociale=fontanel')).toEqual([]);
    expect(await noms(`identifiant=${SIRET.fontanel}`)).toEqual(['Électricité Fontanel']);
  });

  test('le type d’identifiant trie, même sans identifiant ; celui d’un particulier ne dit que son nom et un rang', async () => {
    const lieu = { adresse: '3 quai des Brumes', codePostal: '99100', ville: 'Valbrune', espaces: [] };
    const alice = { ...lieu, typeIdentifiant: 'PARTICULIER', nom: 'Durand', prenom: 'Alice', pays: 'FR' };
    await monde.poster('/api/structures', { ...alice, dateNaissance: '1984-03-15' }, { siege: gilles });
    expect(await noms('nom=dur')).toEqual([]);
    expect(await noms('typeIdentifiant=RIDET&raisonSociale=fontanel')).toEqual([]);
    expect((await chercher('typeIdentifiant=PARTICULIER&nom=dur')).structures).toMatchObject([
      { designation: 'Alice Durand', identifiant: 'DURANDALICE000001' },
    ]);
  });

  test('tapé avec ses accents, un identifiant se trouve et se rejoint comme il a été créé', async () => {
    const lieu = { adresse: '3 quai des Brumes', codePostal: '99100', ville: 'Valbrune', espaces: [] };
    const attente = {
      ...lieu,
      typeIdentifiant: 'AUTRE',
      identifiant: 'Créée-Été 01',
      raisonSociale: 'Créée',
      pays: 'FR',
    };
    expect((await monde.poster('/api/structures', attente, { siege: gilles })).statut).toBe(200);
    const tape = encodeURIComponent('créée-été 01');
    expect(await noms(`typeIdentifiant=AUTRE&identifiant=${tape}`)).toEqual(['Créée']);
    expect(await noms(`typeIdentifiant=AUTRE&identifiant=${tape}2`)).toEqual([]);
    const fiche = await monde.obtenir(`/api/rattachements/structures/${tape}?typeIdentifiant=AUTRE`, { siege: lea });
    expect(fiche.corps).toMatchObject({ designation: 'Créée', identifiant: 'CREEEETE01' });
    const structures = [{ typeIdentifiant: 'AUTRE', identifiant: 'créée-été 01' }];
    expect((await monde.poster('/api/rattachements/demandes', { structures }, { siege: lea })).statut).toBe(200);
  });

  test('une fois choisie, on voit ses services, jamais ses gens', async () => {
    const { corps } = await monde.obtenir(`/api/rattachements/structures/${SIRET.fontanel}`, {
      siege: lea,
    });
    expect(corps).toEqual({
      typeIdentifiant: 'SIRET',
      identifiant: SIRET.fontanel,
      designation: 'Électricité Fontanel',
      statut: 'ACTIF',
      nature: 'PRIVEE',
      monStatut: null,
      services: [
        { code: 'CHANTIERS', nom: 'Chantiers', statut: null },
        { code: 'DEPANNAGE', nom: 'Dépannage', statut: null },
      ],
    });
    const rien = await monde.obtenir('/api/rattachements/structures/00090909300015', { siege: lea });
    expect(issue(rien)).toBe('422 STRUCTURE_A_REJOINDRE_INCONNUE');
  });

  test.each(['', `/${SIRET.fontanel}`])('structures%s : deviner vite est refusé, d’une même machine', async (suite) => {
    const remoteAddress = `10.7.7.${suite.length}`;
    const url = `/api/rattachements/structures${suite}`;
    const essayer = () => monde.app.inject({ url, headers: { 'x-chorale': '1' }, remoteAddress });
    for (let i = 0; i < 60; i++) expect((await essayer()).json().code).not.toBe('TROP_DE_DEMANDES');
    expect((await essayer()).json().code).toBe('TROP_DE_DEMANDES');
  });

  test('sans être connecté : refus', async () => {
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [lea]));
    const lectures = ['miens', 'demandes', 'structures?identifiant=x', 'structures/x'];
    for (const lecture of lectures)
      expect(issue(await monde.obtenir(`/api/rattachements/${lecture}`, { siege: lea }))).toBe('401 NON_CONNECTE');
    expect(issue(await monde.demander(lea, 'fontanel'))).toBe('401 NON_CONNECTE');
  });
});

test.each([
  ['demandes', { structures: [] }],
  ['demandes', { structures: [{ identifiant: '' }] }],
  ['demandes', { structures: 'toutes' }],
  ['demandes', { structures: [{ identifiant: SIRET.fontanel, typeIdentifiant: 'PASSEPORT' }] }],
  ['demandes', { structures: [{ identifiant: SIRET.fontanel }], commentaire: 'x'.repeat(501) }],
  ['demandes', { structures: Array.from({ length: 11 }, () => ({ identifiant: SIRET.fontanel })) }],
  ['valider', { demandes: [] }],
  ['valider', { demandes: [{ id: 'un' }] }],
  ['valider', { demandes: [{ id: 1, dateFin: '31/12/2026' }] }],
  ['refuser', { demandes: [1] }],
  ['refuser', { demandes: [1], vocabulaire: '1998' }],
])('%s, %j : saisie invalide', async (adresse, corps) => {
  expect(issue(await monde.poster(`/api/rattachements/${adresse}`, corps, { siege: lea }))).toBe('422 SAISIE_INVALIDE');
});

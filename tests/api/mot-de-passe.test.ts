import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SYSTEME, VISITEUR } from '#shared/comptes/acteur.ts';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { hacherReponse, hacherSecret } from '../../server/comptes/mots-de-passe.ts';
import { seConnecter as actSeConnecter } from '../../server/comptes/se-connecter.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import { CLAIRE, dernierJeton, dernierLien, MOT_DE_PASSE, saisieDe, seConnecter } from '../support/comptes.ts';

const MINUTE = 60_000;
const NOUVEAU = 'Varlope-2026-cirE';
const AGENT = { ...CLAIRE, statut: 'ACTIF', tenuPar: 'HUMAIN', temperament: 'rapide', rattachements: [] };
/** Made once: a hash costs a tenth of a second, and more on a busy machine. */
const haches = { motDePasse: '', reponse: '' };
vi.setConfig({ testTimeout: 20_000 });

let app: AppDEssai;
let client: Client;
let siege = 0;

beforeAll(async () => {
  haches.motDePasse = await hacherSecret(MOT_DE_PASSE);
  haches.reponse = await hacherReponse('Vasco');
});
beforeEach(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
  siege = app.scene.jouer(client.bac, {
    acteur: SYSTEME,
    acte: chargerAgent,
    entree: { ...AGENT, motDePasse: haches.motDePasse },
  }).compteId;
  app.scene.bacs.ecrire(client.bac, (db) =>
    db.run(`UPDATE comptes SET questionSecrete = 'PREMIER_ANIMAL', reponseSecrete = ?, emailContact = ?`, [
      haches.reponse,
      CLAIRE.emailContact,
    ]),
  );
});
afterEach(() => app.fermer());

const refus = (code: CodeRefus, champs: Record<string, CodeRefus> = {}) => ({ code, champs });
const statut = () =>
  app.scene.lire(client.bac, (db) => db.get<{ statut: string }>('SELECT statut FROM comptes WHERE id = ?', [siege]))
    ?.statut;
const lignes = () => app.scene.lire(client.bac, (db) => db.get<{ n: number }>('SELECT count(*) AS n FROM journal'))?.n;
const objets = async (adresse: string) =>
  (await client.appeler('listerCourriels', { requete: { adresse } })).courriels.map((c) => c.objet);

async function demander(emailConnexion: string = CLAIRE.emailConnexion): Promise<string> {
  const { captcha } = await saisieDe(client);
  await client.appeler('demanderMotDePasse', { corps: { emailConnexion, captcha } });
  return dernierLien(client, emailConnexion, 'mot-de-passe');
}

const saisie = (jeton: string, autre: object = {}) => ({
  corps: { jeton, reponseSecrete: 'vasco', motDePasse: NOUVEAU, confirmation: NOUVEAU, ...autre },
});
const reinitialiser = (jeton: string, autre: object = {}) =>
  client.appeler('reinitialiserMotDePasse', saisie(jeton, autre));
const connexion = (motDePasse: string) => seConnecter(client, { motDePasse });
/** The act alone, as the route plays it: five real hashes would only take time. */
const bloquer = () => {
  const entree = { compteId: siege, reussi: false };
  for (let i = 0; i < 5; i++) app.scene.jouer(client.bac, { acteur: VISITEUR, acte: actSeConnecter, entree });
};

describe('mot de passe oublié', () => {
  test('le lien part à l’adresse de connexion, jamais à celle de contact', async () => {
    await demander(' CLAIRE.Delmas@exemple.fr ');
    expect(await dernierLien(client, CLAIRE.emailConnexion, 'mot-de-passe')).not.toBe('');
    expect(await objets(CLAIRE.emailConnexion)).toEqual(['[Chorus Pro] Réinitialisation de votre mot de passe']);
    expect(await objets(CLAIRE.emailContact)).toEqual([]);
  });

  test('répond de même pour une adresse inconnue ou un compte supprimé, et n’écrit rien', async () => {
    app.scene.bacs.ecrire(client.bac, (db) => db.run(`UPDATE comptes SET statut = 'SUPPRIME'`));
    const avant = lignes();
    for (const emailConnexion of ['inconnue@exemple.fr', CLAIRE.emailConnexion]) {
      const { captcha } = await saisieDe(client);
      const corps = { emailConnexion, captcha };
      await expect(client.appeler('demanderMotDePasse', { corps })).resolves.toEqual({ fait: true });
    }
    expect(lignes()).toBe(avant);
  });

  test('sans le bon captcha, rien ne part', async () => {
    const { captcha } = await saisieDe(client);
    const corps = { emailConnexion: CLAIRE.emailConnexion, captcha: { ...captcha, reponse: 'ZZZZZ' } };
    await expect(client.appeler('demanderMotDePasse', { corps })).rejects.toMatchObject(
      refus('SAISIE_INVALIDE', { 'captcha.reponse': 'CAPTCHA_FAUX' }),
    );
    expect(await objets(CLAIRE.emailConnexion)).toEqual([]);
  });

  test('un compte pas encore activé reçoit un nouveau lien d’activation', async () => {
    const nouvelle = 'lea@exemple.fr';
    await client.appeler('creerCompte', { corps: await saisieDe(client, { emailConnexion: nouvelle }) });
    const premier = await dernierJeton(client, nouvelle);
    expect(await demander(nouvelle)).toBe('');
    expect(await dernierJeton(client, nouvelle)).not.toBe(premier);
  });
});

describe('la page du lien', () => {
  test('dit de qui il s’agit et pose la question', async () => {
    const jeton = await demander();
    await expect(client.appeler('consulterReinitialisation', { params: { jeton } })).resolves.toEqual({
      prenom: 'Claire',
      nom: 'Delmas',
      emailConnexion: CLAIRE.emailConnexion,
      question: 'Quel est le nom de votre premier animal de compagnie ?',
      expireLe: '2026-03-02T09:00:00.000Z',
    });
  });

  test.each(['inconnu', '', 'é'.repeat(100)])('un lien inventé ne vaut rien : %j', async (jeton) => {
    await expect(reinitialiser(jeton)).rejects.toMatchObject({ statut: 410, ...refus('LIEN_MDP_INVALIDE') });
  });

  test('un lien d’activation ne change pas un mot de passe, ni l’inverse', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client, { emailConnexion: 'lea@exemple.fr' }) });
    const activation = await dernierJeton(client, 'lea@exemple.fr');
    await expect(reinitialiser(activation)).rejects.toMatchObject(refus('LIEN_MDP_INVALIDE'));
    const jeton = await demander();
    await expect(client.appeler('consulterActivation', { params: { jeton } })).rejects.toMatchObject(
      refus('LIEN_INVALIDE'),
    );
  });

  test('il vaut soixante minutes sur l’horloge du bac, et un plus récent l’annule', async () => {
    const [ancien, jeton] = [await demander(), await demander()];
    await expect(reinitialiser(ancien)).rejects.toMatchObject(refus('LIEN_MDP_INVALIDE'));
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-03-02T09:00:00.000Z' } });
    await client.appeler('consulterReinitialisation', { params: { jeton } });
    app.avancer(1);
    await expect(client.appeler('consulterReinitialisation', { params: { jeton } })).rejects.toMatchObject(
      refus('LIEN_MDP_INVALIDE'),
    );
    await expect(reinitialiser(jeton)).rejects.toMatchObject(refus('LIEN_MDP_INVALIDE'));
  });

  test('un compte sans question secrète n’en a pas à répondre', async () => {
    app.scene.bacs.ecrire(client.bac, (db) => db.run('UPDATE comptes SET questionSecrete = NULL'));
    const jeton = await demander();
    await expect(client.appeler('consulterReinitialisation', { params: { jeton } })).resolves.toMatchObject({
      question: null,
    });
    await reinitialiser(jeton, { reponseSecrete: undefined });
    await connexion(NOUVEAU);
  });
});

describe('choisir un nouveau mot de passe', () => {
  let jeton = '';
  beforeEach(async () => {
    jeton = await demander();
  });

  test('l’ancien n’ouvre plus rien, et l’adresse de contact est prévenue', async () => {
    await expect(reinitialiser(jeton, { reponseSecrete: ' VÀSCO ' })).resolves.toEqual({
      emailConnexion: CLAIRE.emailConnexion,
    });
    await expect(connexion(MOT_DE_PASSE)).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await connexion(NOUVEAU);
    expect(await objets(CLAIRE.emailContact)).toEqual(['[Chorus Pro] Votre mot de passe a été changé']);
  });

  test('le lien ne sert qu’une fois ; le même geste renvoyé n’est pas un second', async () => {
    await client.rejouer('reinitialiserMotDePasse', saisie(jeton), 'geste-0001');
    await expect(client.rejouer('reinitialiserMotDePasse', saisie(jeton), 'geste-0001')).resolves.toEqual({
      emailConnexion: CLAIRE.emailConnexion,
    });
    await expect(
      reinitialiser(jeton, { motDePasse: `${NOUVEAU}2`, confirmation: `${NOUVEAU}2` }),
    ).rejects.toMatchObject(refus('LIEN_MDP_INVALIDE'));
  });

  test('une réponse fausse est refusée et comptée ; la cinquième annule le lien', async () => {
    const rater = () => reinitialiser(jeton, { reponseSecrete: 'Rex' });
    for (const reste of ['4 essais', '3 essais', '2 essais', 'un essai']) {
      const { refus: recu } = await rater().catch((e) => e);
      expect(recu).toMatchObject({ code: 'REPONSE_SECRETE_FAUSSE', precision: `Il vous reste ${reste}.` });
    }
    await expect(rater()).rejects.toMatchObject({ statut: 410, ...refus('LIEN_MDP_INVALIDE') });
    await expect(reinitialiser(jeton)).rejects.toMatchObject(refus('LIEN_MDP_INVALIDE'));
    await connexion(MOT_DE_PASSE);
    await reinitialiser(await demander());
  });

  test('une réponse fausse renvoyée par le même geste ne compte qu’une fois', async () => {
    const rater = () =>
      client.rejouer('reinitialiserMotDePasse', saisie(jeton, { reponseSecrete: 'Rex' }), 'geste-0002');
    for (let i = 0; i < 5; i++) await expect(rater()).rejects.toMatchObject({ code: 'REPONSE_SECRETE_FAUSSE' });
    await reinitialiser(jeton);
  });

  test('deux réponses sous une même clé sont deux essais, et la bonne n’est pas reconnue à un refus de trop', async () => {
    const essayer = (reponseSecrete: string) =>
      client.rejouer('reinitialiserMotDePasse', saisie(jeton, { reponseSecrete }), 'geste-0003');
    for (const [nom, reste] of [
      ['Rex', 4],
      ['Médor', 3],
      ['Rex', 4],
      ['Félix', 2],
    ] as const)
      expect(await essayer(nom).catch((e) => e.refus ?? e)).toMatchObject({
        code: 'REPONSE_SECRETE_FAUSSE',
        precision: `Il vous reste ${reste} essais.`,
      });
    await expect(essayer('Vasco')).resolves.toEqual({ emailConnexion: CLAIRE.emailConnexion });
  });

  test('sans la réponse, on n’apprend pas qu’un mot de passe a servi', async () => {
    const memes = { motDePasse: MOT_DE_PASSE, confirmation: MOT_DE_PASSE };
    await expect(reinitialiser(jeton, { ...memes, reponseSecrete: 'Rex' })).rejects.toMatchObject(
      refus('REPONSE_SECRETE_FAUSSE', { reponseSecrete: 'REPONSE_SECRETE_FAUSSE' }),
    );
    await expect(reinitialiser(jeton, { ...memes, reponseSecrete: undefined })).rejects.toMatchObject({
      code: 'REPONSE_SECRETE_FAUSSE',
    });
    await expect(reinitialiser(jeton, memes)).rejects.toMatchObject(
      refus('SAISIE_INVALIDE', { motDePasse: 'MDP_DEJA_UTILISE' }),
    );
    await reinitialiser(jeton);
  });

  test.each([
    [{ motDePasse: 'court', confirmation: 'court' }, { motDePasse: 'MDP_REGLES' }],
    [{ motDePasse: 'Delmas-2026-bois', confirmation: 'Delmas-2026-bois' }, { motDePasse: 'MDP_PERSONNEL' }],
    [{ confirmation: 'autre' }, { confirmation: 'MDP_DIFFERENTS' }],
    [{ motDePasse: '' }, { motDePasse: 'CHAMP_OBLIGATOIRE' }],
    [{ motDePasse: 12 }, { motDePasse: 'CHAMP_OBLIGATOIRE' }],
    [{ reponseSecrete: ['Vasco'] }, { reponseSecrete: 'CHAMP_OBLIGATOIRE' }],
  ] as [object, Record<string, CodeRefus>][])('%j est refusé, et le lien reste bon', async (autre, champs) => {
    await expect(reinitialiser(jeton, autre)).rejects.toMatchObject({ code: 'SAISIE_INVALIDE', champs });
    await client.appeler('consulterReinitialisation', { params: { jeton } });
  });

  test('ouvre un compte bloqué, qui garde ensuite tous ses essais', async () => {
    bloquer();
    expect(statut()).toBe('BLOQUE');
    await reinitialiser(jeton);
    expect(statut()).toBe('ACTIF');
    const [courriel] = (await client.appeler('listerCourriels', { requete: { adresse: CLAIRE.emailContact } }))
      .courriels;
    const { corps } = await client.appeler('consulterCourriel', { params: { id: courriel!.id } });
    expect(corps).toMatch(/Le compte était bloqué\s: il est rouvert/);
    // What was to open the first lock does not shorten the second.
    app.avancer(30 * MINUTE);
    bloquer();
    app.avancer(40 * MINUTE);
    expect(statut()).toBe('BLOQUE');
    app.avancer(20 * MINUTE);
    expect(statut()).toBe('ACTIF');
  });

  test('ne rouvre pas un compte désactivé', async () => {
    await client.appeler('prendreSiege', { corps: { compteId: siege } });
    await client.appeler('desactiverCompte', { corps: { confirme: true } }, siege);
    await reinitialiser(jeton);
    expect(statut()).toBe('INACTIF');
    await expect(connexion(NOUVEAU)).rejects.toMatchObject(refus('COMPTE_DESACTIVE'));
  });

  test('rien du mot de passe ni de la réponse n’est écrit en clair', async () => {
    await reinitialiser(jeton);
    const octets = Buffer.from(await client.telecharger('exporterBac', {}));
    for (const secret of [NOUVEAU, 'Vasco', 'vasco']) expect(octets.includes(secret)).toBe(false);
    const { moments } = await client.appeler('listerMoments', { requete: {} });
    expect(JSON.stringify(moments)).not.toContain(jeton);
    expect(moments[0]).toMatchObject({ libelle: 'Mot de passe réinitialisé', detail: CLAIRE.emailConnexion });
  });
});

describe('un compte bloqué', () => {
  test('qui vient de le bloquer, et lui seul, sait jusqu’à quand ; l’adresse de contact est prévenue deux fois', async () => {
    const entree = { compteId: siege, reussi: false };
    for (let i = 0; i < 4; i++) app.scene.jouer(client.bac, { acteur: VISITEUR, acte: actSeConnecter, entree });
    const rater = () => connexion('Rabot-2026-cirF').catch((e) => e.refus);
    expect(await rater()).toMatchObject({
      code: 'COMPTE_BLOQUE',
      precision: expect.stringMatching(/bloqué jusqu’au 02\/03\/2026 à 10:00/),
    });
    expect(await rater()).not.toHaveProperty('precision');
    expect(await connexion(MOT_DE_PASSE).catch((e) => e.refus)).toHaveProperty('precision');
    expect(await objets(CLAIRE.emailContact)).toEqual(['[Chorus Pro] Votre compte est temporairement bloqué']);
    app.avancer(60 * MINUTE);
    expect((await objets(CLAIRE.emailContact))[0]).toBe('[Chorus Pro] Votre compte est débloqué');
  });
});

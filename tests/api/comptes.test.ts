import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SYSTEME, VISITEUR } from '#shared/comptes/acteur.ts';
import { STATUTS_DE_COMPTE } from '#shared/comptes/compte.ts';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { exigerCompte } from '../../server/comptes/exiger-compte.ts';
import { hacherReponse, hacherSecret, verifierSecret } from '../../server/comptes/mots-de-passe.ts';
import { seConnecter as actSeConnecter } from '../../server/comptes/se-connecter.ts';
import migration from '../../server/db/migrations/bac-001.sql?raw';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import {
  ACTIVATION,
  CLAIRE,
  compteActif,
  dernierJeton,
  MOT_DE_PASSE,
  saisieDe,
  seConnecter,
} from '../support/comptes.ts';

const MINUTE = 60_000;
const JOUR = 24 * 60 * MINUTE;
/** Made once: a hash costs a tenth of a second, and more on a busy machine. */
let empreinte = '';
vi.setConfig({ testTimeout: 20_000 });

let app: AppDEssai;
let client: Client;

beforeAll(async () => {
  empreinte = await hacherSecret(MOT_DE_PASSE);
});
beforeEach(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
});
afterEach(() => app.fermer());

const refus = (code: CodeRefus, champs: Record<string, CodeRefus> = {}) => ({ code, champs });
const jetonDeClaire = () => dernierJeton(client);
const AGENT = { ...CLAIRE, statut: 'ACTIF', tenuPar: 'HUMAIN', temperament: 'rapide', rattachements: [] };
const charger = (autre: object = {}, acteur: typeof SYSTEME = SYSTEME) =>
  app.scene.jouer(client.bac, { acteur, acte: chargerAgent, entree: { ...AGENT, motDePasse: empreinte, ...autre } });
const connexion = (identifiants: Record<string, string> = {}) => seConnecter(client, identifiants);
const activer = (jeton: string, autre: Partial<Record<keyof typeof ACTIVATION, string>> = {}) =>
  client.appeler('activerCompte', {
    corps: { ...ACTIVATION, jeton, ...autre } as typeof ACTIVATION & { jeton: string },
  });
const statutDe = (email: string) =>
  app.scene.lire(client.bac, (db) =>
    db.get<{ statut: string }>('SELECT statut FROM comptes WHERE emailConnexion = ?', [email]),
  )?.statut;

describe('créer un compte', () => {
  test('envoie le lien d’activation à l’adresse de connexion, jamais à celle de contact', async () => {
    await expect(client.appeler('creerCompte', { corps: await saisieDe(client) })).resolves.toEqual({
      emailConnexion: CLAIRE.emailConnexion,
    });
    const { courriels } = await client.appeler('listerCourriels', { requete: {} });
    expect(courriels).toMatchObject([{ destinataire: CLAIRE.emailConnexion, lu: false }]);
    expect(statutDe(CLAIRE.emailConnexion)).toBe('EN_ATTENTE_ACTIVATION');
  });

  test('une adresse ne sert qu’une fois, majuscules ou non', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    const corps = await saisieDe(client, { emailConnexion: 'CLAIRE.Delmas@Exemple.fr' });
    await expect(client.appeler('creerCompte', { corps })).rejects.toMatchObject({
      statut: 409,
      ...refus('EMAIL_EXISTE', { emailConnexion: 'EMAIL_EXISTE' }),
    });
  });

  test('un double clic ne crée qu’un compte', async () => {
    const corps = await saisieDe(client);
    const un = await client.rejouer('creerCompte', { corps }, 'geste-0001');
    await expect(client.rejouer('creerCompte', { corps }, 'geste-0001')).resolves.toEqual(un);
    expect((await client.appeler('listerCourriels', { requete: {} })).courriels).toHaveLength(1);
  });

  test('le captcha se lit sans peine, majuscules et espaces libres', async () => {
    const corps = await saisieDe(client);
    const reponse = ` ${corps.captcha.reponse.toLowerCase().split('').join(' ')} `;
    expect(corps.captcha.reponse).toMatch(/^[A-Z0-9]{5}$/);
    expect(corps.captcha.reponse).not.toMatch(/[O0I1]/);
    await client.appeler('creerCompte', { corps: { ...corps, captcha: { ...corps.captcha, reponse } } });
  });

  test.each([
    ['faux', (c: { jeton: string; reponse: string }) => ({ ...c, reponse: 'ZZZZZ' })],
    ['au jeton inventé', (c) => ({ ...c, jeton: '9999999999999.x.y' })],
    ['au jeton rallongé', (c) => ({ ...c, jeton: c.jeton.replace(/^\d+/, '9999999999999') })],
    ['vidé de son jeton', (c) => ({ ...c, jeton: '' })],
  ] as [string, (c: { jeton: string; reponse: string }) => { jeton: string; reponse: string }][])(
    'un captcha %s est refusé',
    async (_cas, fausser) => {
      const corps = await saisieDe(client);
      await expect(
        client.appeler('creerCompte', { corps: { ...corps, captcha: fausser(corps.captcha) } }),
      ).rejects.toMatchObject(refus('SAISIE_INVALIDE', { 'captcha.reponse': 'CAPTCHA_FAUX' }));
    },
  );

  test('un captcha de plus de dix minutes est refusé', async () => {
    const [a, b] = [await saisieDe(client), await saisieDe(client, { emailConnexion: 'b@exemple.fr' })];
    app.avancer(10 * MINUTE);
    await client.appeler('creerCompte', { corps: a });
    app.avancer(1);
    await expect(client.appeler('creerCompte', { corps: b })).rejects.toMatchObject(
      refus('SAISIE_INVALIDE', { 'captcha.reponse': 'CAPTCHA_FAUX' }),
    );
  });

  test('jamais activé, il disparaît au bout de trente jours et l’adresse se libère', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    const jeton = await jetonDeClaire();
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-04-01T07:59:59.999Z' } });
    expect(statutDe(CLAIRE.emailConnexion)).toBe('EN_ATTENTE_ACTIVATION');
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-04-01T08:00:00.000Z' } });
    expect(statutDe(CLAIRE.emailConnexion)).toBeUndefined();
    await expect(connexion()).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await expect(activer(jeton)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
    await compteActif(client);
    await connexion();
  });
});

describe('activer son compte', () => {
  let jeton = '';
  beforeEach(async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    jeton = await jetonDeClaire();
  });

  test('le lien dit de qui il s’agit, puis ouvre le compte et prévient l’adresse de contact', async () => {
    await expect(client.appeler('consulterActivation', { params: { jeton } })).resolves.toEqual({
      prenom: 'Claire',
      nom: 'Delmas',
      emailConnexion: CLAIRE.emailConnexion,
      expireLe: '2026-03-02T09:00:00.000Z',
      cguAAccepter: false,
    });
    await activer(jeton);
    const { courriels } = await client.appeler('listerCourriels', { requete: {} });
    expect(courriels[0]).toMatchObject({ destinataire: CLAIRE.emailContact, objet: expect.stringContaining('actif') });
    app.avancer(31 * JOUR);
    expect(statutDe(CLAIRE.emailConnexion)).toBe('ACTIF');
  });

  test('le lien vaut soixante minutes, pas une de plus', async () => {
    app.avancer(60 * MINUTE);
    await client.appeler('consulterActivation', { params: { jeton } });
    app.avancer(1);
    await expect(client.appeler('consulterActivation', { params: { jeton } })).rejects.toMatchObject({
      statut: 410,
      ...refus('LIEN_INVALIDE'),
    });
    await expect(activer(jeton)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
  });

  test('l’horloge du bac compte aussi', async () => {
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-03-02T09:00:00.001Z' } });
    await expect(activer(jeton)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
  });

  test('un lien ne sert qu’une fois ; le même geste renvoyé n’est pas un second', async () => {
    const corps = { ...ACTIVATION, jeton };
    await client.rejouer('activerCompte', { corps }, 'geste-0002');
    await client.rejouer('activerCompte', { corps }, 'geste-0002');
    await expect(activer(jeton)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
    await expect(client.appeler('consulterActivation', { params: { jeton } })).rejects.toMatchObject(
      refus('LIEN_INVALIDE'),
    );
  });

  test('un lien renvoyé annule le précédent', async () => {
    await client.appeler('renvoyerActivation', { corps: { emailConnexion: 'Claire.Delmas@exemple.fr' } });
    const nouveau = await jetonDeClaire();
    expect(nouveau).not.toBe(jeton);
    await expect(activer(jeton)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
    await activer(nouveau);
  });

  test.each(['inconnu', '', '../..', '%00', 'é'.repeat(100)])('un lien inventé ne vaut rien : %j', async (faux) => {
    await expect(activer(faux)).rejects.toMatchObject(refus('LIEN_INVALIDE'));
  });

  test.each([
    ['motDePasse', 'court', { motDePasse: 'MDP_REGLES' }],
    ['motDePasse', 'Delmas-2026-bois', { motDePasse: 'MDP_PERSONNEL' }],
    ['confirmation', 'Rabot-2026-cire', { confirmation: 'MDP_DIFFERENTS' }],
    ['questionSecrete', 'Quelle heure ?', { questionSecrete: 'CHAMP_FORMAT' }],
    ['reponseSecrete', 'V', { reponseSecrete: 'REPONSE_TROP_COURTE' }],
  ] as [keyof typeof ACTIVATION, string, Record<string, CodeRefus>][])(
    'refuse %s = %j, et le lien reste bon',
    async (champ, valeur, champs) => {
      const autre = { [champ]: valeur, ...(champ === 'motDePasse' && { confirmation: valeur }) };
      await expect(activer(jeton, autre)).rejects.toMatchObject({ statut: 422, code: 'SAISIE_INVALIDE', champs });
      await client.appeler('consulterActivation', { params: { jeton } });
    },
  );

  test('rien du mot de passe ni de la réponse n’est écrit en clair', async () => {
    await activer(jeton);
    await connexion();
    const octets = await client.telecharger('exporterBac', {});
    for (const secret of [MOT_DE_PASSE, 'Vasco', 'vasco']) expect(Buffer.from(octets).includes(secret)).toBe(false);
  });
});

describe('renvoyer l’activation', () => {
  test('répond de même, et n’écrit rien, pour une adresse inconnue ou un compte déjà actif', async () => {
    charger();
    const nombre = () =>
      app.scene.lire(client.bac, (db) => db.get<{ n: number }>('SELECT count(*) AS n FROM journal'))?.n;
    const avant = nombre();
    for (const emailConnexion of ['inconnue@exemple.fr', CLAIRE.emailConnexion])
      await expect(client.appeler('renvoyerActivation', { corps: { emailConnexion } })).resolves.toEqual({
        fait: true,
      });
    expect(nombre()).toBe(avant);
  });
});

describe('se connecter', () => {
  test('ouvre le siège, et lui seul', async () => {
    await compteActif(client);
    await expect(client.appeler('consulterMonCompte', {})).rejects.toMatchObject({ statut: 401, code: 'NON_CONNECTE' });
    await expect(client.appeler('consulterMonCompte', {}, 1)).rejects.toMatchObject(refus('NON_CONNECTE'));
    const siege = await connexion({ emailConnexion: ' CLAIRE.delmas@exemple.fr ' });
    await expect(client.appeler('consulterMonCompte', {}, siege)).resolves.toEqual({
      id: siege,
      prenom: 'Claire',
      nom: 'Delmas',
      emailConnexion: CLAIRE.emailConnexion,
      emailContact: CLAIRE.emailContact,
      telephone: null,
      adresse: null,
      complement: null,
      codePostal: null,
      ville: null,
      questionSecrete: 'Quel est le nom de votre premier animal de compagnie ?',
      creeLe: '2026-03-02T08:00:00.000Z',
      derniereConnexion: '2026-03-02T08:00:00.000Z',
      structures: [],
      demandes: [],
      espaces: ['ACCUEIL', 'MON_COMPTE', 'ANNUAIRE'],
      onglets: ['ACCUEIL', 'MON_COMPTE', 'ANNUAIRE'],
    });
  });

  test('le siège d’une personne n’ouvre rien dans le bac d’une autre', async () => {
    charger();
    const siege = await connexion();
    const voisine = await app.entrer();
    app.scene.jouer(voisine.bac, {
      acteur: SYSTEME,
      acte: chargerAgent,
      entree: { ...AGENT, motDePasse: empreinte },
    });
    await expect(voisine.appeler('consulterMonCompte', {}, siege)).rejects.toMatchObject(refus('NON_CONNECTE'));
  });

  test('adresse inconnue et mot de passe faux se répondent pareil', async () => {
    charger();
    const [a, b] = await Promise.all([
      connexion({ emailConnexion: 'inconnue@exemple.fr' }).catch((e) => e.refus),
      connexion({ motDePasse: 'Rabot-2026-cirF' }).catch((e) => e.refus),
    ]);
    expect(a).toEqual(b);
    expect(a.code).toBe('IDENTIFIANTS_FAUX');
  });

  test('un compte pas encore activé le dit', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    await expect(connexion()).rejects.toMatchObject({ statut: 403, code: 'COMPTE_INACTIF' });
  });

  describe('après des mots de passe faux', () => {
    let siege = 0;
    beforeEach(async () => {
      siege = charger().compteId;
      await client.appeler('prendreSiege', { corps: { compteId: siege } });
    });
    // The act alone, as the route plays it: five real hashes would only take time.
    const echouer = (fois: number) => {
      const acteur = VISITEUR;
      const entree = { compteId: siege, reussi: false };
      for (let i = 0; i < fois; i++) app.scene.jouer(client.bac, { acteur, acte: actSeConnecter, entree });
    };
    const rater = () => connexion({ motDePasse: 'Rabot-2026-cirF' });

    test('quatre échecs puis la réussite : le compte oublie', async () => {
      echouer(3);
      await expect(rater()).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
      await connexion();
      echouer(3);
      await expect(rater()).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    });

    test('le cinquième de suite bloque une heure, même avec le bon mot de passe', async () => {
      echouer(4);
      await expect(rater()).rejects.toMatchObject({ statut: 423, code: 'COMPTE_BLOQUE' });
      await expect(client.appeler('consulterMonCompte', {}, siege)).rejects.toMatchObject(refus('NON_CONNECTE'));
      app.avancer(60 * MINUTE - 1);
      await expect(connexion()).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
      app.avancer(1);
      expect(statutDe(CLAIRE.emailConnexion)).toBe('ACTIF');
      echouer(4);
      await connexion();
    });
  });

  test('n’est pas ce que « Annuler » défait', async () => {
    await compteActif(client);
    await connexion();
    await expect(client.appeler('annulerDernierActe', { corps: {} })).resolves.toEqual({ annule: 'activerCompte' });
    expect(statutDe(CLAIRE.emailConnexion)).toBe('EN_ATTENTE_ACTIVATION');
    await activer(await jetonDeClaire());
  });
});

describe('charger un agent', () => {
  const ODILE = { emailConnexion: 'Odile.Ferrand@lycee.invalid', nom: 'Ferrand', prenom: 'Odile', tenuPar: 'ROBOT' };

  test('l’agent est actif ; qui se connecte à sa place prend le siège au robot', async () => {
    const { compteId } = charger(ODILE);
    const siege = async () => (await client.appeler('consulterBac', {})).sieges.find((s) => s.compteId === compteId);
    expect(await siege()).toMatchObject({ tenuPar: 'ROBOT', statut: 'ACTIF', ouvert: false });
    await connexion({ emailConnexion: ODILE.emailConnexion });
    expect(await siege()).toMatchObject({ tenuPar: 'HUMAIN', ouvert: true });
  });

  test('il est rattaché à sa structure et en voit les espaces', async () => {
    app.scene.bacs.ecrire(client.bac, (db) => {
      db.run(`INSERT INTO structures (id, typeIdentifiant, identifiant, nature, raisonSociale, adresse, codePostal, ville, statut, creeLe)
              VALUES (1, 'SIRET', '00019037100013', 'PUBLIQUE', 'Lycée', 'rue', '99000', 'Valbrune', 'ACTIF', '2026-03-02T08:00:00.000Z')`);
      for (const espace of ['FACTURES_RECUES', 'RACCORDEMENT'])
        db.run(`INSERT INTO espaces_ouverts VALUES (1, ?, '2026-03-02T08:00:00.000Z')`, [espace]);
    });
    const { compteId: siege } = charger({ rattachements: [{ identifiant: '00019037100013', role: 'GP' }] });
    await client.appeler('prendreSiege', { corps: { compteId: siege } });
    await expect(client.appeler('consulterMonCompte', {}, siege)).resolves.toMatchObject({
      structures: [{ identifiant: '00019037100013', role: 'GP', nature: 'PUBLIQUE' }],
      espaces: ['ACCUEIL', 'MON_COMPTE', 'ACTIVITES_GESTIONNAIRE', 'FACTURES_RECUES', 'ANNUAIRE'],
    });
  });

  test('personne d’autre que le portail ne le fait, ni deux fois, ni sur une structure inconnue', () => {
    expect(() => charger({}, VISITEUR)).toThrow('ACCES_REFUSE');
    expect(() => charger({ rattachements: [{ identifiant: '1', role: 'GP' }] })).toThrow('INTROUVABLE');
    charger();
    expect(() => charger()).toThrow('EMAIL_EXISTE');
  });
});

describe('des secrets', () => {
  test('le même mot de passe ne donne pas deux fois la même empreinte', async () => {
    const [a, b] = [empreinte, await hacherSecret(MOT_DE_PASSE)];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^scrypt\$16384\$8\$5\$/);
    expect(await verifierSecret(MOT_DE_PASSE, a)).toBe(true);
    expect(await verifierSecret(`${MOT_DE_PASSE} `, a)).toBe(false);
  });
  test('une réponse se compare sans majuscules ni accents', async () => {
    expect(await verifierSecret('ecole saint-andre', await hacherReponse('École  Saint-André'))).toBe(true);
  });
  test.each([null, undefined, '', 'MOT', 'scrypt$1$1$1$a$b', `scrypt$65536$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`])(
    'une empreinte %j n’ouvre rien',
    async (stocke) => expect(await verifierSecret(MOT_DE_PASSE, stocke)).toBe(false),
  );
});

test('un acteur sans compte actif n’est pas connecté', async () => {
  charger();
  const exiger = (acteur: Parameters<typeof exigerCompte>[1]) =>
    app.scene.lire(client.bac, (db) => exigerCompte(db, acteur));
  expect(exiger({ genre: 'COMPTE', compteId: 1 })).toMatchObject({ prenom: 'Claire', statut: 'ACTIF' });
  for (const acteur of [VISITEUR, SYSTEME, { genre: 'COMPTE' as const, compteId: 99 }])
    expect(() => exiger(acteur)).toThrow('NON_CONNECTE');
});

test('remonter puis reprendre redonne exactement le même monde', async () => {
  await compteActif(client);
  await connexion();
  const monde = () => app.scene.lire(client.bac, empreinteDuMonde);
  const avant = monde();
  await client.appeler('remonterLeTemps', { corps: { n: 0 } });
  expect(monde()).not.toBe(avant);
  const [branche] = (await client.appeler('listerMoments', { requete: {} })).branches;
  await client.appeler('reprendreBranche', { corps: { id: branche!.id } });
  expect(monde()).toBe(avant);
});

test('les statuts d’un compte sont ceux que la base accepte', () => {
  const table = /CREATE TABLE comptes \((.*?)\) STRICT/s.exec(migration)?.[1] ?? '';
  expect(/statut IN \(([^)]*)\)/.exec(table)?.[1]?.match(/\w+/g)).toEqual([...STATUTS_DE_COMPTE]);
});

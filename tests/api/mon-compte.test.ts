import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import type { NomOperation } from '#shared/contrat/index.ts';
import { hacherSecret } from '../../server/comptes/mots-de-passe.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import { CLAIRE, dernierLien, MOT_DE_PASSE, saisieDe, seConnecter } from '../support/comptes.ts';

const NOUVELLE = 'claire@delmas.fr';
const AGENT = { ...CLAIRE, statut: 'ACTIF', tenuPar: 'HUMAIN', temperament: 'rapide', rattachements: [] };
let empreinte = '';
vi.setConfig({ testTimeout: 30_000 });

let app: AppDEssai;
let client: Client;
let siege = 0;

beforeAll(async () => {
  empreinte = await hacherSecret(MOT_DE_PASSE);
});
beforeEach(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
  siege = charger(CLAIRE.emailConnexion);
  await client.appeler('prendreSiege', { corps: { compteId: siege } });
});
afterEach(() => app.fermer());

const charger = (emailConnexion: string): number =>
  app.scene.jouer(client.bac, {
    acteur: SYSTEME,
    acte: chargerAgent,
    entree: { ...AGENT, emailConnexion, motDePasse: empreinte },
  }).compteId;
const refus = (code: CodeRefus, champs: Record<string, CodeRefus> = {}) => ({ code, champs });
const moi = () => client.appeler('consulterMonCompte', {}, siege);
const objets = async (adresse: string) =>
  (await client.appeler('listerCourriels', { requete: { adresse } })).courriels.map((c) => c.objet);
const motsDePasse = (actuel: string, motDePasse: string) => ({
  corps: { actuel, motDePasse, confirmation: motDePasse },
});
const changer = (actuel: string, nouveau: string) =>
  client.appeler('changerMotDePasse', motsDePasse(actuel, nouveau), siege);
const adresse = (autre: object = {}) => ({
  corps: { emailConnexion: NOUVELLE, emailConnexionConfirmation: NOUVELLE, actuel: MOT_DE_PASSE, ...autre },
});

describe('mes informations personnelles', () => {
  const INFORMATIONS = { prenom: 'Claire', nom: 'Delmas-Roy', emailContact: 'Bureau@Delmas.fr', telephone: '05 00 00' };

  test('se modifient, sauf l’adresse de connexion', async () => {
    const corps = { ...INFORMATIONS, emailConnexion: 'autre@exemple.fr' };
    await client.appeler('changerInformations', { corps }, siege);
    await expect(moi()).resolves.toMatchObject({
      ...INFORMATIONS,
      emailContact: 'bureau@delmas.fr',
      emailConnexion: CLAIRE.emailConnexion,
    });
    await client.appeler('changerInformations', { corps: { ...INFORMATIONS, telephone: '' } }, siege);
    await expect(moi()).resolves.toMatchObject({ telephone: null });
  });

  test.each([
    ['nom', '', 'CHAMP_OBLIGATOIRE'],
    ['nom', 'x'.repeat(51), 'TEXTE_TROP_LONG'],
    ['prenom', 12, 'CHAMP_OBLIGATOIRE'],
    ['emailContact', 'pas une adresse', 'EMAIL_FORMAT'],
    ['telephone', 'x'.repeat(21), 'TEXTE_TROP_LONG'],
    ['nom', 'a\u202eb', 'CARACTERES_INVALIDES'],
  ] as [string, never, CodeRefus][])('%s = %j est refusé', async (champ, valeur, code) => {
    await expect(
      client.appeler('changerInformations', { corps: { ...INFORMATIONS, [champ]: valeur } }, siege),
    ).rejects.toMatchObject(refus('SAISIE_INVALIDE', { [champ]: code }));
  });

  test('l’adresse postale est facultative, et s’efface', async () => {
    const corps = { adresse: '3 rue du Rabot', complement: 'Atelier', codePostal: '99100', ville: 'Valbrune' };
    await client.appeler('changerAdressePostale', { corps }, siege);
    await expect(moi()).resolves.toMatchObject(corps);
    await client.appeler('changerAdressePostale', { corps: { ville: 'Valbrune' } }, siege);
    await expect(moi()).resolves.toMatchObject({
      adresse: null,
      complement: null,
      codePostal: null,
      ville: 'Valbrune',
    });
    await expect(
      client.appeler('changerAdressePostale', { corps: { codePostal: 'x'.repeat(11) } }, siege),
    ).rejects.toMatchObject(refus('SAISIE_INVALIDE', { codePostal: 'TEXTE_TROP_LONG' }));
  });
});

test('rien de « Mon compte » ne s’ouvre sans siège, ni depuis celui d’un compte fermé', async () => {
  const demandes = [
    ['changerInformations', { corps: { prenom: 'A', nom: 'B', emailContact: 'a@b.fr' } }],
    ['changerAdressePostale', { corps: {} }],
    ['changerMotDePasse', motsDePasse(MOT_DE_PASSE, 'Varlope-2026-A')],
    ['changerQuestionSecrete', { corps: { actuel: 'x', questionSecrete: 'LIVRE_PREFERE', reponseSecrete: 'xy' } }],
    ['demanderAdresse', adresse()],
    ['desactiverCompte', { corps: { confirme: true } }],
  ] as [NomOperation, never][];
  const voisine = charger('voisine@exemple.fr');
  for (const [nom, demande] of demandes)
    for (const qui of [undefined, voisine])
      await expect(client.appeler(nom, demande, qui)).rejects.toMatchObject(refus('NON_CONNECTE'));
  app.scene.bacs.ecrire(client.bac, (db) => db.run(`UPDATE comptes SET statut = 'BLOQUE'`));
  for (const [nom, demande] of demandes)
    await expect(client.appeler(nom, demande, siege)).rejects.toMatchObject(refus('NON_CONNECTE'));
});

describe('changer de mot de passe', () => {
  const [A, B, C] = ['Varlope-2026-A', 'Varlope-2026-B', 'Varlope-2026-C'] as const;

  test('demande l’actuel, prévient l’adresse de contact, et annule les liens en attente', async () => {
    const { captcha } = await saisieDe(client);
    await client.appeler('demanderMotDePasse', { corps: { emailConnexion: CLAIRE.emailConnexion, captcha } });
    const jeton = await dernierLien(client, CLAIRE.emailConnexion, 'mot-de-passe');
    await expect(changer('Rabot-2026-cirF', A)).rejects.toMatchObject(
      refus('SAISIE_INVALIDE', { actuel: 'MDP_ACTUEL_FAUX' }),
    );
    await changer(MOT_DE_PASSE, A);
    expect((await objets(CLAIRE.emailConnexion))[0]).toBe('[Chorus Pro] Votre mot de passe a été changé');
    await expect(client.appeler('consulterReinitialisation', { params: { jeton } })).rejects.toMatchObject(
      refus('LIEN_MDP_INVALIDE'),
    );
    await expect(seConnecter(client)).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await seConnecter(client, { motDePasse: A });
  });

  test('les trois derniers sont refusés ; le quatrième peut revenir', async () => {
    const dejaVu = refus('SAISIE_INVALIDE', { motDePasse: 'MDP_DEJA_UTILISE' });
    await expect(changer(MOT_DE_PASSE, MOT_DE_PASSE)).rejects.toMatchObject(dejaVu);
    await changer(MOT_DE_PASSE, A);
    await changer(A, B);
    for (const mot of [MOT_DE_PASSE, A, B]) await expect(changer(B, mot)).rejects.toMatchObject(dejaVu);
    await changer(B, C);
    await changer(C, MOT_DE_PASSE);
  });

  test.each([
    ['court', { motDePasse: 'MDP_REGLES' }],
    ['Delmas-2026-bois', { motDePasse: 'MDP_PERSONNEL' }],
    ['', { motDePasse: 'CHAMP_OBLIGATOIRE', confirmation: 'CHAMP_OBLIGATOIRE' }],
  ] as [string, Record<string, CodeRefus>][])('%j est refusé', async (mot, champs) => {
    await expect(changer(MOT_DE_PASSE, mot)).rejects.toMatchObject(refus('SAISIE_INVALIDE', champs));
  });

  test('le même geste renvoyé reçoit la même réponse', async () => {
    const requete = {
      method: 'POST' as const,
      url: '/api/comptes/moi/mot-de-passe',
      payload: motsDePasse(MOT_DE_PASSE, A).corps,
      headers: { 'x-siege': String(siege), 'x-geste': 'geste-0003' },
    };
    for (let i = 0; i < 2; i++) expect((await client.envoyer(requete)).statut).toBe(200);
    expect(await objets(CLAIRE.emailConnexion)).toHaveLength(1);
  });
});

describe('changer de question secrète', () => {
  const corps = { actuel: MOT_DE_PASSE, questionSecrete: 'LIVRE_PREFERE', reponseSecrete: 'Le Compagnon' } as const;

  test('demande le mot de passe ; la réponse ne se relit nulle part', async () => {
    await expect(
      client.appeler('changerQuestionSecrete', { corps: { ...corps, actuel: 'autre' } }, siege),
    ).rejects.toMatchObject(refus('SAISIE_INVALIDE', { actuel: 'MDP_ACTUEL_FAUX' }));
    await client.appeler('changerQuestionSecrete', { corps }, siege);
    const compte = await moi();
    expect(compte.questionSecrete).toBe('Quel est votre livre préféré ?');
    expect(JSON.stringify(compte)).not.toMatch(/scrypt|compagnon/i);
    const octets = Buffer.from(await client.telecharger('exporterBac', {}));
    for (const secret of ['Le Compagnon', 'le compagnon', MOT_DE_PASSE]) expect(octets.includes(secret)).toBe(false);
  });

  test.each([
    ['questionSecrete', 'Quelle heure ?', 'CHAMP_FORMAT'],
    ['reponseSecrete', 'x', 'REPONSE_TROP_COURTE'],
    ['actuel', '', 'CHAMP_OBLIGATOIRE'],
  ] as [string, never, CodeRefus][])('%s = %j est refusé', async (champ, valeur, code) => {
    await expect(
      client.appeler('changerQuestionSecrete', { corps: { ...corps, [champ]: valeur } }, siege),
    ).rejects.toMatchObject(refus('SAISIE_INVALIDE', { [champ]: code }));
  });
});

describe('changer d’adresse de connexion', () => {
  const demander = (autre: object = {}) => client.appeler('demanderAdresse', adresse(autre), siege);
  const lien = (a = NOUVELLE) => dernierLien(client, a, 'adresse-de-connexion');
  const confirmer = (jeton: string) => client.appeler('confirmerAdresse', { corps: { jeton } });

  test('la nouvelle reçoit le lien, l’ancienne est prévenue et sert jusqu’à la confirmation', async () => {
    await expect(demander()).resolves.toEqual({ nouvelle: NOUVELLE });
    expect(await objets(CLAIRE.emailConnexion)).toEqual([
      '[Chorus Pro] Changement de votre adresse de connexion demandé',
    ]);
    const jeton = await lien();
    await expect(client.appeler('consulterAdresse', { params: { jeton } })).resolves.toEqual({
      ancienne: CLAIRE.emailConnexion,
      nouvelle: NOUVELLE,
      expireLe: '2026-03-02T09:00:00.000Z',
    });
    await seConnecter(client);
    await expect(confirmer(jeton)).resolves.toEqual({ emailConnexion: NOUVELLE });
    await expect(seConnecter(client)).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await seConnecter(client, { emailConnexion: NOUVELLE });
    await expect(moi()).resolves.toMatchObject({ emailConnexion: NOUVELLE });
    expect(await objets(CLAIRE.emailConnexion)).toHaveLength(2);
  });

  test('le lien ne sert qu’une fois, une heure, et un plus récent l’annule', async () => {
    await demander();
    const premier = await lien();
    await demander();
    await expect(confirmer(premier)).rejects.toMatchObject({ statut: 410, ...refus('LIEN_ADRESSE_INVALIDE') });
    const second = await lien();
    await confirmer(second);
    await expect(confirmer(second)).rejects.toMatchObject(refus('LIEN_ADRESSE_INVALIDE'));
    await expect(client.appeler('consulterAdresse', { params: { jeton: 'inventé' } })).rejects.toMatchObject(
      refus('LIEN_ADRESSE_INVALIDE'),
    );
    await demander({ emailConnexion: 'c@d.fr', emailConnexionConfirmation: 'c@d.fr' });
    const tardif = await lien('c@d.fr');
    app.avancer(60 * 60_000 + 1);
    await expect(confirmer(tardif)).rejects.toMatchObject(refus('LIEN_ADRESSE_INVALIDE'));
  });

  test('une adresse prise entre-temps n’est à personne d’autre', async () => {
    await demander();
    charger(NOUVELLE);
    await expect(confirmer(await lien())).rejects.toMatchObject(refus('EMAIL_EXISTE'));
    await seConnecter(client);
  });

  test.each([
    [{ actuel: 'Rabot-2026-cirF' }, { actuel: 'MDP_ACTUEL_FAUX' }],
    [{ emailConnexionConfirmation: 'x@y.fr' }, { emailConnexionConfirmation: 'EMAIL_DIFFERENTS' }],
    [
      { emailConnexion: 'CLAIRE.delmas@exemple.fr', emailConnexionConfirmation: CLAIRE.emailConnexion },
      { emailConnexion: 'ADRESSE_INCHANGEE' },
    ],
    [
      { emailConnexion: 'prise@exemple.fr', emailConnexionConfirmation: 'prise@exemple.fr' },
      { emailConnexion: 'EMAIL_EXISTE' },
    ],
  ] as [object, Record<string, CodeRefus>][])('%j est refusé, et rien ne part', async (autre, champs) => {
    charger('prise@exemple.fr');
    await expect(demander(autre)).rejects.toMatchObject(refus('SAISIE_INVALIDE', champs));
    expect((await client.appeler('listerCourriels', { requete: {} })).courriels).toEqual([]);
  });
});

describe('désactiver son compte', () => {
  const desactiver = () => client.appeler('desactiverCompte', { corps: { confirme: true } }, siege);
  const occupe = async () =>
    (await client.appeler('consulterBac', {})).sieges.find((s) => s.compteId === siege)?.ouvert;

  test('le siège se quitte, le contact est prévenu ; « Annuler » l’y remet', async () => {
    await desactiver();
    expect(await occupe()).toBe(false);
    await expect(moi()).rejects.toMatchObject(refus('NON_CONNECTE'));
    expect(await objets(CLAIRE.emailConnexion)).toEqual(['[Chorus Pro] Votre compte est désactivé']);
    await client.appeler('annulerDernierActe', { corps: {} });
    expect(await occupe()).toBe(true);
    await moi();
  });

  test('la case doit être cochée', async () => {
    for (const confirme of [false, undefined, 'oui'] as boolean[])
      await expect(client.appeler('desactiverCompte', { corps: { confirme } }, siege)).rejects.toMatchObject(
        refus('SAISIE_INVALIDE', { confirme: 'DESACTIVATION_NON_COCHEE' }),
      );
  });

  test.each([
    ['son rôle transmis', "UPDATE rattachements SET role = 'GS'"],
    ['sa structure fermée, ou remplacée par un changement de SIRET', "UPDATE structures SET statut = 'INACTIF'"],
  ])('un gestionnaire principal transmet d’abord son rôle ; %s, il peut partir', async (_quoi, suite) => {
    app.scene.bacs.ecrire(client.bac, (db) => {
      db.run(`INSERT INTO structures (id, typeIdentifiant, identifiant, nature, raisonSociale, adresse, codePostal, ville, statut, creeLe)
              VALUES (1, 'SIRET', '00019037100013', 'PRIVEE', 'Menuiserie Delmas', 'rue', '99000', 'Valbrune', 'ACTIF', '2026-03-02')`);
      db.run(
        `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe) VALUES (?, 1, 'GP', 'VALIDEE', '2026-03-02')`,
        [siege],
      );
    });
    const { refus: recu } = await desactiver().catch((e) => e);
    expect(recu).toMatchObject({ code: 'DESACTIVATION_DU_GP', precision: 'Menuiserie Delmas' });
    app.scene.bacs.ecrire(client.bac, (db) => db.run(suite));
    await desactiver();
  });

  test('le bon mot de passe propose de le réactiver ; un faux ne dit rien', async () => {
    await desactiver();
    await expect(seConnecter(client)).rejects.toMatchObject({ statut: 403, ...refus('COMPTE_DESACTIVE') });
    await expect(seConnecter(client, { motDePasse: 'autre' })).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    const reactiver = (motDePasse: string, emailConnexion: string = CLAIRE.emailConnexion) =>
      client.appeler('reactiverCompte', { corps: { emailConnexion, motDePasse } });
    await expect(reactiver('autre')).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await expect(reactiver(MOT_DE_PASSE, 'inconnue@exemple.fr')).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await reactiver(MOT_DE_PASSE);
    await expect(reactiver(MOT_DE_PASSE)).rejects.toMatchObject(refus('ACTE_INTERDIT'));
    expect((await objets(CLAIRE.emailConnexion))[0]).toBe('[Chorus Pro] Votre compte est réactivé');
    // A wrong one is counted there as at a login.
    for (let i = 0; i < 4; i++) await expect(reactiver('autre')).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await expect(reactiver('autre')).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
    await expect(reactiver(MOT_DE_PASSE)).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-03-02T10:30:00.000Z' } });
    await seConnecter(client);
  });

  test('cinq essais faux ferment la réactivation pour une heure, même au bon mot de passe', async () => {
    await desactiver();
    const reactiver = (motDePasse: string) =>
      client.appeler('reactiverCompte', { corps: { emailConnexion: CLAIRE.emailConnexion, motDePasse } });
    for (let i = 0; i < 2; i++) await expect(reactiver('autre')).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    for (let i = 0; i < 2; i++)
      await expect(seConnecter(client, { motDePasse: 'autre' })).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await expect(reactiver('autre')).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
    await expect(reactiver(MOT_DE_PASSE)).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
    await expect(seConnecter(client)).rejects.toMatchObject(refus('COMPTE_BLOQUE'));
    await client.appeler('avancerHorloge', { corps: { jusqua: '2026-03-02T09:30:00.000Z' } });
    await expect(reactiver('autre')).rejects.toMatchObject(refus('IDENTIFIANTS_FAUX'));
    await reactiver(MOT_DE_PASSE);
    await seConnecter(client);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import { CLAIRE, compteActif, MOT_DE_PASSE, seConnecter } from '../support/comptes.ts';

const MINUTE = 60_000;
vi.setConfig({ testTimeout: 20_000 });

let app: AppDEssai;
let client: Client;

beforeEach(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
  await compteActif(client);
  await regler(true);
});
afterEach(() => app.fermer());

const regler = (doubleAuthentification: boolean) => client.appeler('reglerBac', { corps: { doubleAuthentification } });
const identifiants = { emailConnexion: CLAIRE.emailConnexion, motDePasse: MOT_DE_PASSE };
async function motDePasse(c = client): Promise<string> {
  const rendu = await c.appeler('seConnecter', { corps: identifiants });
  if (!('jeton' in rendu)) throw new Error('aucun code n’est attendu');
  return rendu.jeton;
}
/** Codes received at the adresse de connexion, last first. */
async function codes(): Promise<string[]> {
  const { courriels } = await client.appeler('listerCourriels', { requete: { adresse: CLAIRE.emailConnexion } });
  const lus = courriels
    .filter(({ objet }) => objet.includes('code temporaire'))
    .map(({ id }) => client.appeler('consulterCourriel', { params: { id } }));
  return (await Promise.all(lus)).map(({ corps }) => /^\d{6}$/m.exec(corps)?.[0] ?? '');
}
const dernierCode = async () => (await codes())[0] ?? '';
const confirmer = (jeton: string, code: string, c = client) => c.appeler('confirmerCode', { corps: { jeton, code } });
const renvoyer = (jeton: string) => client.appeler('renvoyerCode', { corps: { jeton } });
const sieges = async () => (await client.appeler('consulterBac', {})).sieges.filter((s) => s.ouvert);
const autreQue = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('l’option du bac', () => {
  test('est arrêtée dans un bac neuf, se met en service et s’annule', async () => {
    const neuf = await app.entrer();
    expect((await neuf.appeler('consulterBac', {})).options).toEqual({ doubleAuthentification: false });
    const { options, annulable } = await client.appeler('consulterBac', {});
    expect(options).toEqual({ doubleAuthentification: true });
    expect(annulable).toContain('double authentification en service');
    expect(await client.appeler('reglerBac', { corps: {} })).toEqual({ doubleAuthentification: true });
    await client.appeler('annulerDernierActe', { corps: {} });
    await client.appeler('annulerDernierActe', { corps: {} });
    expect((await client.appeler('consulterBac', {})).options.doubleAuthentification).toBe(false);
  });

  test.each([['oui'], [null], [1]])('ne prend pas autre chose qu’un oui ou un non : %j', async (valeur) => {
    const payload = { doubleAuthentification: valeur };
    expect((await client.envoyer({ method: 'POST', url: '/api/bac/options', payload })).statut).toBe(422);
  });

  test('arrêtée, le mot de passe suffit', async () => {
    await regler(false);
    expect(await seConnecter(client)).toEqual(expect.any(Number));
    expect(await codes()).toEqual([]);
  });
});

describe('se connecter avec un code', () => {
  test('le mot de passe ne donne pas le siège ; le code reçu à l’adresse de connexion le donne', async () => {
    const jeton = await motDePasse();
    expect(await sieges()).toEqual([]);
    const { compteId } = await confirmer(jeton, ` ${(await dernierCode()).replace(/^.../, '$& ')} `);
    expect(await sieges()).toMatchObject([{ compteId }]);
    const moi = await client.appeler('consulterMonCompte', {}, compteId);
    expect(moi).toMatchObject({ id: compteId, derniereConnexion: expect.any(String) });
  });

  test('le code se lit même quand un robot tient encore le siège, et seulement lui', async () => {
    const { compteId } = (await client.appeler('consulterBac', {})).sieges[0]!;
    await client.appeler('confierAuRobot', { corps: { compteId, temperament: 'rapide' } });
    const jeton = await motDePasse();
    const { courriels } = await client.appeler('listerCourriels', { requete: { adresse: CLAIRE.emailConnexion } });
    expect(courriels.map(({ objet }) => objet)).toEqual([expect.stringContaining('code temporaire')]);
    await expect(confirmer(jeton, await dernierCode())).resolves.toEqual({ compteId });
  });

  test('un mot de passe faux n’envoie aucun code', async () => {
    const corps = { ...identifiants, motDePasse: 'Faux-2026-motdepasse' };
    await expect(client.appeler('seConnecter', { corps })).rejects.toMatchObject({ code: 'IDENTIFIANTS_FAUX' });
    expect(await codes()).toEqual([]);
  });

  test('le code n’est ni dans la réponse, ni dans le journal', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    expect(jeton).not.toContain(code);
    await confirmer(jeton, code);
    const lignes = app.scene.lire(client.bac, (db) =>
      db.all<{ t: string }>('SELECT entree || resultat AS t FROM journal'),
    );
    expect(lignes.filter(({ t }) => t.includes(code))).toEqual([]);
  });

  test('deux codes faux laissent un essai ; le troisième les épuise, même le bon ne vaut plus', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    const faux = { code: 'SAISIE_INVALIDE', champs: { code: 'CODE_FAUX' } };
    await expect(confirmer(jeton, autreQue(code))).rejects.toMatchObject(faux);
    await expect(confirmer(jeton, autreQue(code))).rejects.toMatchObject(faux);
    await expect(confirmer(jeton, autreQue(code))).rejects.toMatchObject({ code: 'CODE_EXPIRE' });
    await expect(confirmer(jeton, code)).rejects.toMatchObject({ code: 'CODE_EXPIRE' });
    expect(await sieges()).toEqual([]);
    await renvoyer(jeton);
    await expect(confirmer(jeton, await dernierCode())).resolves.toMatchObject({ compteId: expect.any(Number) });
  });

  test('le code vaut dix minutes', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    app.avancer(10 * MINUTE + 1);
    await expect(confirmer(jeton, code)).rejects.toMatchObject({ code: 'CODE_EXPIRE' });
    await renvoyer(jeton);
    app.avancer(10 * MINUTE);
    await expect(confirmer(jeton, await dernierCode())).resolves.toBeDefined();
  });

  test('un code renvoyé remplace le précédent', async () => {
    const jeton = await motDePasse();
    await renvoyer(jeton);
    const [nouveau, ancien] = await codes();
    expect(nouveau).not.toBe(ancien);
    await expect(confirmer(jeton, ancien ?? '')).rejects.toMatchObject({ champs: { code: 'CODE_FAUX' } });
    await expect(confirmer(jeton, nouveau ?? '')).resolves.toBeDefined();
  });

  test('un code ne sert qu’une fois', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    await confirmer(jeton, code);
    await expect(confirmer(jeton, code)).rejects.toMatchObject({ code: 'CODE_EXPIRE' });
  });

  test.each([
    ['', 'CHAMP_OBLIGATOIRE'],
    ['   ', 'CHAMP_OBLIGATOIRE'],
    ['12345', 'CHAMP_FORMAT'],
    ['1234567', 'CHAMP_FORMAT'],
    ['12345a', 'CHAMP_FORMAT'],
  ])('« %s » n’est pas un code : %s, et ne coûte pas d’essai', async (code, refus) => {
    const jeton = await motDePasse();
    for (let i = 0; i < 3; i++) await expect(confirmer(jeton, code)).rejects.toMatchObject({ champs: { code: refus } });
    await expect(confirmer(jeton, await dernierCode())).resolves.toBeDefined();
  });

  test('un compte bloqué entre-temps ne s’ouvre pas', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    app.scene.bacs.ecrire(client.bac, (db) => db.run("UPDATE comptes SET statut = 'BLOQUE'"));
    await expect(confirmer(jeton, code)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
    await expect(renvoyer(jeton)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
  });
});

describe('l’étape du code ne s’ouvre que par le mot de passe', () => {
  test.each(['', 'x', '1.9999999999999.abcd', '..'])('un jeton inventé est refusé : « %s »', async (jeton) => {
    await motDePasse();
    const code = await dernierCode();
    await expect(confirmer(jeton, code)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
    await expect(renvoyer(jeton)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
  });

  test('celui d’un autre navigateur, ou pour un autre compte, aussi', async () => {
    const jeton = await motDePasse();
    const code = await dernierCode();
    const autre = await app.entrer();
    await expect(confirmer(jeton, code, autre)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
    const [, ...reste] = jeton.split('.');
    await expect(confirmer(['2', ...reste].join('.'), code)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
  });

  test('et il ne vaut qu’une heure', async () => {
    const jeton = await motDePasse();
    app.avancer(60 * MINUTE + 1);
    await expect(renvoyer(jeton)).rejects.toMatchObject({ code: 'CONNEXION_A_REFAIRE' });
  });

  test('prendre un siège dans la barre d’entraînement ne demande pas de code', async () => {
    const { compteId } = (await client.appeler('consulterBac', {})).sieges[0]!;
    await client.appeler('prendreSiege', { corps: { compteId } });
    expect(await sieges()).toMatchObject([{ compteId }]);
    expect(await codes()).toEqual([]);
  });
});

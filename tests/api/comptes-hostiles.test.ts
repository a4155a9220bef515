import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import { ACTIVATION, CLAIRE } from '../support/comptes.ts';

let app: AppDEssai;
let client: Client;

beforeAll(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
});
afterAll(() => app.fermer());

const LONG = 'x'.repeat(5000);
/** Right to left mark, NUL, half of a character, SQL, HTML, prototypes, types that are not text. */
const HOSTILES: unknown[] = [
  LONG,
  `a${LONG}@exemple.fr`,
  'a\u202eb',
  'a\u0000b',
  '\ud800',
  null,
  0,
  -1,
  1e308,
  true,
  [],
  ['a'],
  {},
  { length: 3 },
  { $ne: null },
];
/** Texts that are only strange: they are taken as they are, and nothing breaks. */
const ETRANGES = [
  "'; DROP TABLE comptes; --",
  '<script>alert(1)</script>',
  '__proto__',
  '{numero}',
  '${x}',
  '%s%n',
  '🪚',
];

const inscription = {
  ...CLAIRE,
  telephone: '0102030405',
  captcha: { jeton: 'x', reponse: 'ABCDE' },
} as Record<string, unknown>;
const poster = (url: string, payload: unknown) =>
  client.envoyer({
    method: 'POST',
    url,
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'application/json' },
    // Each has its own share of the tries a minute.
    remoteAddress: `10.0.${++adresse >> 8}.${adresse & 255}`,
  });
let adresse = 0;

function attendreRefus({ statut, corps }: Awaited<ReturnType<typeof poster>>, champ: string): void {
  expect(statut).toBe(422);
  expect(corps.code).toBe('SAISIE_INVALIDE');
  expect(corps.champs.some((c) => c.champ === champ || c.champ.startsWith(`${champ}.`))).toBe(true);
  for (const c of corps.champs) expect(REFUS).toHaveProperty(c.code);
}

const FORMULAIRES: [string, string, Record<string, unknown>][] = [
  ['créer un compte', '/api/comptes', inscription],
  ['activer', '/api/comptes/activation', { ...ACTIVATION, jeton: 'x' }],
  ['renvoyer', '/api/comptes/activation/renvoyer', { emailConnexion: 'a@exemple.fr' }],
];

describe.each(FORMULAIRES)('%s', (_nom, url, saisie) => {
  test.each(Object.keys(saisie))('%s : chaque valeur hostile reçoit un code', async (champ) => {
    for (const valeur of HOSTILES) {
      if (champ === 'cgu' && valeur === true) continue;
      // A token is any short text, a password any text: what matters is that they match nothing.
      const libre = ['jeton', 'motDePasse', 'confirmation'].includes(champ);
      if (libre && typeof valeur === 'string' && valeur.length <= 100) continue;
      attendreRefus(await poster(url, { ...saisie, [champ]: valeur }), champ);
    }
  });

  test.each(Object.keys(saisie).filter((champ) => champ !== 'telephone'))('%s : absent, c’est dit', async (champ) => {
    attendreRefus(await poster(url, { ...saisie, [champ]: undefined }), champ);
  });

  test('un corps qui n’est pas un formulaire', async () => {
    for (const corps of [[], 'texte', 12, null]) {
      const { statut } = await poster(url, corps);
      expect(statut).toBe(422);
    }
    const { statut } = await client.envoyer({
      method: 'POST',
      url,
      payload: '{"a":',
      headers: { 'content-type': 'application/json' },
    });
    expect(statut).toBe(400);
  });
});

test.each(ETRANGES)('« %s » comme nom : pris tel quel jusque dans le courriel', async (nom) => {
  const { jeton, caracteres } = await client.appeler('demanderCaptcha', {});
  const email = `essai${++adresse}@exemple.fr`;
  const adresses = { emailConnexion: email, emailConnexionConfirmation: email };
  const captcha = { jeton, reponse: caracteres };
  await client.appeler('creerCompte', { corps: { ...CLAIRE, ...adresses, nom, captcha } });
  const { courriels } = await client.appeler('listerCourriels', { requete: { adresse: email } });
  const { corps } = await client.appeler('consulterCourriel', { params: { id: courriels[0]!.id } });
  expect(corps).toContain(`Bonjour Claire ${nom},`);
});

describe('se connecter', () => {
  test.each(['emailConnexion', 'motDePasse'])('%s : chaque type faux reçoit un code', async (champ) => {
    const saisie = { emailConnexion: 'a@exemple.fr', motDePasse: 'x' };
    for (const valeur of [...HOSTILES.filter((v) => typeof v !== 'string'), '', undefined, LONG])
      attendreRefus(await poster('/api/comptes/connexion', { ...saisie, [champ]: valeur }), champ);
  });
  test.each(ETRANGES)('« %s » comme adresse : identifiants faux', async (emailConnexion) => {
    const { statut, corps } = await poster('/api/comptes/connexion', { emailConnexion, motDePasse: emailConnexion });
    expect([statut, corps.code]).toEqual([401, 'IDENTIFIANTS_FAUX']);
  });
  test('deviner vite est refusé', async () => {
    const essai = { method: 'POST', url: '/api/comptes/connexion', payload: {}, remoteAddress: '192.0.2.1' } as const;
    for (let i = 0; i < 30; i++) expect((await client.envoyer(essai)).statut).toBe(422);
    expect((await client.envoyer(essai)).corps.code).toBe('TROP_DE_DEMANDES');
  });
});

test('une page d’un autre site ne peut rien demander', async () => {
  for (const [, url, payload] of FORMULAIRES) {
    const { corps } = await client.envoyer({ method: 'POST', url, payload, headers: { 'x-chorale': '' } });
    expect(corps.code).toBe('REQUETE_REFUSEE');
  }
});

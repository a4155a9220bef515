import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ACTIVATION } from '../support/comptes.ts';
import { Equipe } from '../support/equipe.ts';

const LEA = 'lea.martin@exemple.fr';
const monde = new Equipe();
let jeton = '';
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  const identite = { emailConnexion: LEA, prenom: 'Léa', nom: 'Martin', role: 'US', dateDebut: '', dateFin: '' };
  const perimetres = [{ structureId: monde.fontanel, services: [], acces: [] }];
  await monde.poster('/api/rattachements/utilisateurs', { ...identite, perimetres }, { siege: monde.sieges.fontanel });
  jeton = monde.courrielsDe(LEA)[0]?.lien?.split('/').at(-1) ?? '';
});

const compte = () =>
  monde.lire((db) =>
    db.get<{ cguAccepteesLe: string | null; statut: string }>(
      'SELECT cguAccepteesLe, statut FROM comptes WHERE emailConnexion = ?',
      [LEA],
    ),
  );
const activer = (propre: object) => monde.poster('/api/comptes/activation', { ...ACTIVATION, jeton, ...propre });

test('personne n’accepte les conditions à la place de qui un gestionnaire inscrit', async () => {
  expect(compte()).toEqual({ cguAccepteesLe: null, statut: 'EN_ATTENTE_ACTIVATION' });
  expect((await monde.obtenir(`/api/comptes/activation/${jeton}`)).corps).toMatchObject({ cguAAccepter: true });
});

test.each([{}, { cgu: false }])('sans la case cochée (%j), le compte ne s’ouvre pas', async (propre) => {
  expect(await activer(propre)).toMatchObject({
    statut: 422,
    corps: { code: 'SAISIE_INVALIDE', champs: [{ champ: 'cgu', code: 'CGU_REFUSEES' }] },
  });
  expect(compte()).toEqual({ cguAccepteesLe: null, statut: 'EN_ATTENTE_ACTIVATION' });
});

test('cochée, l’acceptation est datée de l’activation', async () => {
  monde.reel += 10 * 60_000;
  expect((await activer({ cgu: true })).statut).toBe(200);
  expect(compte()).toEqual({ cguAccepteesLe: '2026-03-02T08:10:00.000Z', statut: 'ACTIF' });
});

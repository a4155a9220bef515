import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Temperament } from '#shared/bac/robots.ts';
import { MondeDesRattachements } from '../support/monde-des-rattachements.ts';

const monde = new MondeDesRattachements();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let lea = 0;
beforeEach(async () => {
  await monde.entrer();
  lea = await monde.personne('Léa');
});

const prevus = () =>
  monde.lire((db) =>
    db.all<{ acte: string; instant: string }>(
      "SELECT acte, instant FROM echeances WHERE objet LIKE 'robot:rattachement%' ORDER BY id",
    ),
  );
const confier = (compteId: number, temperament: Temperament) =>
  monde.poster('/api/bac/sieges/confier', { compteId, temperament });

describe('un gestionnaire tenu par un robot', () => {
  test('rapide : il accepte le jour ouvré suivant', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    expect(prevus()).toEqual([{ acte: 'validerRattachement', instant: '2026-03-03T09:00:00.000Z' }]);
    await monde.avancer('2026-03-03T09:01:00.000Z');
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'VALIDEE', services: [{ statut: 'VALIDEE' }] }]);
    expect(prevus()).toEqual([]);
    const actions = monde.lire((db) => db.all('SELECT action, robot FROM actions_gestionnaire'));
    expect(actions).toEqual([{ action: 'RATTACHEMENT_VALIDE', robot: 1 }]);
  });

  test('un vendredi, il répond le lundi', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.avancer('2026-03-06T08:00:00.000Z');
    await monde.demander(lea, 'fontanel');
    expect(prevus()).toMatchObject([{ instant: '2026-03-09T09:00:00.000Z' }]);
  });

  test('procédurier : il veut savoir pourquoi', async () => {
    await monde.confier('fontanel', 'procedurier');
    await monde.demander(lea, 'fontanel');
    await monde.avancer('2026-03-04T09:01:00.000Z');
    expect(await monde.miens(lea)).toMatchObject([
      { statut: 'REFUSEE', motif: expect.stringMatching(/^Précisez votre fonction dans l’entreprise/) },
    ]);
    await monde.demander(lea, 'fontanel', { commentaire: 'Comptable' });
    await monde.avancer('2026-03-06T09:01:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('VALIDEE');
  });

  test('absent : la demande reste « En cours de validation » pour toujours', async () => {
    await monde.confier('fontanel', 'absent');
    await monde.demander(lea, 'fontanel', { commentaire: 'Comptable' });
    await monde.avancer('2027-03-01T09:00:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
  });

  test('étourdi : une fois sur deux, il refuse à tort ou oublie les services', async () => {
    const gens: number[] = [];
    for (let i = 0; i < 16; i++) gens.push(await monde.personne(`Renfort${i}`));
    for (const siege of gens) await monde.demander(siege, 'fontanel', { services: ['CHANTIERS'] });
    await monde.confier('fontanel', 'etourdi');
    await monde.avancer('2026-03-04T09:00:00.000Z');
    const issues = await Promise.all(
      gens.map(async (siege) => (await monde.miens(siege)).map((m) => `${m.statut} ${m.services[0]?.statut}`)[0]),
    );
    expect(new Set(issues)).toEqual(new Set(['VALIDEE VALIDEE', 'VALIDEE REFUSEE', 'REFUSEE REFUSEE']));
  });

  test('s’occupe aussi de ce qui attendait quand on lui confie le siège', async () => {
    await monde.demander(lea, 'fontanel');
    expect(prevus()).toEqual([]);
    await monde.confier('fontanel', 'rapide');
    expect(prevus()).toHaveLength(1);
    await monde.avancer('2026-03-04T09:00:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('VALIDEE');
  });

  test('s’arrête dès qu’une personne prend le siège', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.demander(lea, 'fontanel');
    await monde.poster('/api/bac/sieges/prendre', { compteId: monde.sieges.fontanel });
    await monde.avancer('2026-03-10T09:00:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
  });

  test('oublie sa réponse quand la demande est annulée', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.demander(lea, 'fontanel');
    await monde.surLaStructure(lea, 'fontanel', 'annuler');
    expect(prevus()).toEqual([]);
  });
});

describe('le principal d’abord', () => {
  test('une personne tient le siège du principal : le robot secondaire ne répond pas à sa place', async () => {
    const secondaire = await monde.personne('Sam', { structure: 'fontanel', role: 'GS' });
    await confier(secondaire, 'rapide');
    await monde.demander(lea, 'fontanel');
    expect(prevus()).toEqual([]);
  });

  test('le principal est un robot absent : le robot secondaire répond', async () => {
    const secondaire = await monde.personne('Sam', { structure: 'fontanel', role: 'GS' });
    await monde.confier('fontanel', 'absent');
    await monde.demander(lea, 'fontanel');
    // A person holds the seat of the secondaire: she answers, or not.
    expect(prevus()).toEqual([]);
    await confier(secondaire, 'rapide');
    expect(prevus()).toHaveLength(1);
  });

  test('un utilisateur simple tenu par un robot ne répond jamais', async () => {
    const ugo = await monde.personne('Ugo', { structure: 'fontanel', role: 'US' });
    await confier(ugo, 'rapide');
    await monde.demander(lea, 'fontanel');
    expect(prevus()).toEqual([]);
  });
});

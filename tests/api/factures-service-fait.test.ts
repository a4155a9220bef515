import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const constater = (id: number, plus: object = {}) => monde.traiter(id, { acte: 'constaterServiceFait', ...plus });

describe('le service fait', () => {
  test('après l’arrivée de la facture, fait partir le délai de paiement ce jour-là', async () => {
    const id = await monde.remise();
    await monde.avancer('2026-03-16T09:00:00.000Z');
    expect((await constater(id, { serviceFaitLe: '2026-03-12' })).statut).toBe(200);
    for (const siege of [monde.sieges.fontanel, monde.sieges.lycee])
      expect(await monde.consulter(id, siege)).toMatchObject({
        statut: 'SERVICE_FAIT',
        serviceFaitLe: '2026-03-12',
        delai: { debut: '2026-03-12', limite: '2026-04-11', jours: 30 },
      });
  });

  test.each([
    ['avant l’arrivée', { serviceFaitLe: '2026-02-20' }],
    ['sans date', {}],
  ])('%s, ne change pas le délai', async (_quoi, saisi) => {
    const id = await monde.remise();
    await monde.avancer('2026-03-16T09:00:00.000Z');
    await constater(id, saisi);
    expect(await monde.consulter(id)).toMatchObject({ delai: { debut: '2026-03-02', limite: '2026-04-01' } });
  });

  test.each([
    ['2026-03-03', 'SERVICE_FAIT_FUTUR'],
    ['2026-02-30', undefined],
    ['hier', undefined],
  ])('le %s est refusé', async (serviceFaitLe, code) => {
    const id = await monde.remise();
    const { statut, corps } = await constater(id, { serviceFaitLe });
    expect(statut).toBe(422);
    expect(corps.champs).toMatchObject([{ champ: 'serviceFaitLe', ...(code && { code }) }]);
    expect((await monde.consulter(id)).statut).toBe('MISE_A_DISPOSITION');
  });

  test('une date donnée avec un autre statut n’est pas gardée', async () => {
    const id = await monde.remise();
    await monde.traiter(id, { acte: 'mandater', serviceFaitLe: '2026-03-02' });
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MANDATEE', serviceFaitLe: null });
  });
});

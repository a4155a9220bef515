import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
let fontanel = 0;
let gilles = 0;
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  fontanel = monde.structure('fontanel');
  gilles = monde.sieges.fontanel;
});

const changerDeSiret = async (): Promise<number> =>
  (await monde.poster(`/api/structures/${fontanel}/identifiant`, { siret: '00011218500020' }, { siege: gilles })).corps
    .id;
const fiche = async (id: number) => (await monde.obtenir(`/api/structures/${id}`, { siege: gilles })).corps;

test('après un changement de SIRET, la fiche dit que l’ancienne ne se réactive plus', async () => {
  await monde.poster(`/api/structures/${fontanel}/desactiver`, {}, { siege: gilles });
  expect(await fiche(fontanel)).toMatchObject({ statut: 'INACTIF', remplacee: false });
  await monde.poster(`/api/structures/${fontanel}/activer`, {}, { siege: gilles });
  const nouvelle = await changerDeSiret();
  expect(await fiche(fontanel)).toMatchObject({ statut: 'INACTIF', remplacee: true });
  expect(await fiche(nouvelle)).toMatchObject({ statut: 'ACTIF', remplacee: false });
});

test('elle le dit aussi à qui n’est pas de la nouvelle', async () => {
  const nouvelle = await changerDeSiret();
  monde.ecrire((db) => db.run('DELETE FROM rattachements WHERE structureId = ?', [nouvelle]));
  expect(await fiche(fontanel)).toMatchObject({ remplacee: true, structuresDupliquees: [] });
});

test('« Mes abonnements » le sait aussi : personne ne propose de la réactiver', async () => {
  await changerDeSiret();
  const { structures } = (await monde.obtenir('/api/espaces/habilitations', { siege: gilles })).corps;
  expect(structures).toMatchObject([
    { id: fontanel, active: false, remplacee: true },
    { active: true, remplacee: false },
  ]);
});

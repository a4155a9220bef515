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

test('son gestionnaire principal la quitte, mais non la nouvelle', async () => {
  const detacher = (id: number) => monde.poster(`/api/rattachements/${id}/se-detacher`, {}, { siege: gilles });
  const miens = async () =>
    (await monde.obtenir('/api/rattachements/miens', { siege: gilles })).corps.map(
      (r: { structureId: number; statut: string; structureRemplacee: boolean }) => [
        r.structureId,
        r.statut,
        r.structureRemplacee,
      ],
    );
  expect((await detacher(fontanel)).corps.code).toBe('GESTIONNAIRE_PRINCIPAL_A_TRANSFERER');
  const nouvelle = await changerDeSiret();
  expect(await miens()).toContainEqual([fontanel, 'VALIDEE', true]);
  expect((await detacher(nouvelle)).corps.code).toBe('GESTIONNAIRE_PRINCIPAL_A_TRANSFERER');
  expect((await detacher(fontanel)).statut).toBe(200);
  expect(await miens()).toContainEqual([fontanel, 'SUPPRIMEE', true]);
  expect(await miens()).toContainEqual([nouvelle, 'VALIDEE', false]);
});

test('elle n’impose plus les notifications de facturation ; la nouvelle, si', async () => {
  const lire = async () => (await monde.obtenir('/api/comptes/notifications', { siege: gilles })).corps;
  const nouvelle = await changerDeSiret();
  monde.ecrire((db) => db.run('UPDATE structures SET raisonSociale = ? WHERE id = ?', ['La nouvelle', nouvelle]));
  expect(await lire()).toMatchObject({ gestionnaireDe: ['La nouvelle'] });
});

test('« Mes abonnements » le sait aussi : personne ne propose de la réactiver', async () => {
  await changerDeSiret();
  const { structures } = (await monde.obtenir('/api/espaces/habilitations', { siege: gilles })).corps;
  expect(structures).toMatchObject([
    { id: fontanel, active: false, remplacee: true },
    { active: true, remplacee: false },
  ]);
});

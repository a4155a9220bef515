import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ouvrirEspaces } from '../../server/structures/ouvrir-espaces.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { SIRET } from '../support/monde-des-factures.ts';
import { MondeDesRattachements } from '../support/monde-des-rattachements.ts';

const monde = new MondeDesRattachements();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const gp = () => monde.sieges.fontanel;
const lire = async (url: string) => (await monde.obtenir(url, { siege: gp() })).corps;

/** The counters of « Activités du gestionnaire », beside what its two blocks list. */
async function lus() {
  const [compteurs, rattachements, abonnements] = [
    await lire('/api/gestion/demandes'),
    await lire('/api/rattachements/demandes'),
    (await lire('/api/espaces/demandes')).demandes,
  ];
  expect(compteurs).toEqual({ rattachements: rattachements.length, abonnements: abonnements.length });
  return compteurs;
}
const suspendre = (compteId: number) =>
  monde.poster(
    `/api/structures/${monde.structure('fontanel')}/utilisateurs/${compteId}/desactiver`,
    {},
    { siege: gp() },
  );

async function demanderUnAbonnement(siege: number): Promise<void> {
  monde.ecrire((db) =>
    ouvrirEspaces(db, { structureId: monde.structure('fontanel', db), espaces: ['FACTURES_TRAVAUX'], instant: DEBUT }),
  );
  const abonnement = { structureId: monde.structure('fontanel'), espace: 'FACTURES_TRAVAUX', mode: 'MODIFICATION' };
  expect((await monde.poster('/api/espaces/abonnements', abonnement, { siege })).statut).toBe(200);
}

test('on compte ce que les blocs montrent : une demande par personne, ses services compris', async () => {
  expect(await lus()).toEqual({ rattachements: 0, abonnements: 0 });
  const lea = await monde.personne('Léa');
  await monde.demander(lea, 'fontanel', { services: ['CHANTIERS', 'DEPANNAGE'] });
  const tom = await monde.personne('Tom', { structure: 'fontanel', role: 'US' });
  await monde.demander(tom, 'fontanel', { services: ['CHANTIERS'] });
  await demanderUnAbonnement(tom);
  expect(await lus()).toEqual({ rattachements: 2, abonnements: 1 });
  // Elsewhere, nothing of it.
  expect((await monde.obtenir('/api/gestion/demandes', { siege: monde.sieges.lacombe })).corps).toEqual({
    rattachements: 0,
    abonnements: 0,
  });

  // A suspended person asks for nothing any more: neither a service, nor an espace.
  expect((await suspendre(tom)).statut).toBe(200);
  expect(await lus()).toEqual({ rattachements: 1, abonnements: 0 });
});

test('qui a désactivé son compte n’attend plus de réponse', async () => {
  const lea = await monde.personne('Léa');
  await monde.demander(lea, 'fontanel');
  const tom = await monde.personne('Tom');
  await monde.poster('/api/rattachements/demandes', { structures: [{ identifiant: SIRET.fontanel }] }, { siege: tom });
  expect(await lus()).toMatchObject({ rattachements: 2 });
  const { statut } = await monde.poster('/api/comptes/moi/desactivation', { confirme: true }, { siege: lea });
  expect(statut).toBe(200);
  expect(await lus()).toMatchObject({ rattachements: 1 });
});

test('ni un espace : sa demande ne se montre plus, et ne se compte plus', async () => {
  const tom = await monde.personne('Tom', { structure: 'fontanel', role: 'US' });
  await demanderUnAbonnement(tom);
  expect(await lus()).toMatchObject({ abonnements: 1 });
  await monde.poster('/api/comptes/moi/desactivation', { confirme: true }, { siege: tom });
  expect(await lus()).toMatchObject({ abonnements: 0 });
});

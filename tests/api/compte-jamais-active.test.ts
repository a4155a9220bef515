import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Equipe } from '../support/equipe.ts';

const monde = new Equipe();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const gp = () => monde.sieges.fontanel;
const lire = async (url: string) => (await monde.obtenir(url, { siege: gp() })).corps;
const service = () =>
  monde.lire((db) =>
    db.get<{ id: number }>("SELECT id FROM services WHERE structureId = ? AND code = 'CHANTIERS'", [monde.fontanel]),
  )!.id;

/** Léa, whose compte the gestionnaire creates, and who never opens the mail of activation. */
async function inscrireLea(propre: object = {}): Promise<number> {
  const acces = [{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION' }];
  const saisie = {
    ...{
      emailConnexion: 'lea.martin@exemple.fr',
      prenom: 'Léa',
      nom: 'Martin',
      role: 'US',
      dateDebut: '',
      dateFin: '',
    },
    perimetres: [{ structureId: monde.fontanel, services: ['CHANTIERS'], acces }],
    ...propre,
  };
  return (await monde.poster('/api/rattachements/utilisateurs', saisie, { siege: gp() })).corps.compteId;
}
const accorder = (compteId: number) =>
  monde.poster(
    `/api/structures/${monde.fontanel}/abonnements`,
    { comptes: [compteId], espaces: ['FACTURES_EMISES'], mode: 'MODIFICATION' },
    { siege: gp() },
  );
/** The four places where the people of a structure are listed. */
const lieux = async () => ({
  utilisateurs: (await monde.utilisateurs()).utilisateurs,
  fiche: (await lire(`/api/structures/${monde.fontanel}`)).utilisateurs,
  espaces: (await lire(`/api/structures/${monde.fontanel}/espaces`)).utilisateurs,
  service: (await lire(`/api/services/${service()}`)).utilisateurs,
});

test('au bout de trente jours, le compte jamais activé n’est plus rattaché à rien, et l’historique le dit', async () => {
  const lea = await inscrireLea();
  await monde.avancer('2026-03-31T08:00:00.000Z');
  for (const [lieu, gens] of Object.entries(await lieux())) expect(JSON.stringify(gens), lieu).toContain('Martin');
  expect((await accorder(lea)).statut).toBe(200);
  await monde.avancer('2026-04-01T09:00:00.000Z');
  for (const [lieu, gens] of Object.entries(await lieux())) {
    expect(gens.length, lieu).toBeGreaterThan(0);
    expect(JSON.stringify(gens), lieu).not.toContain('Martin');
  }
  expect(await accorder(lea)).toMatchObject({ statut: 409, corps: { code: 'ABONNEMENT_SANS_RATTACHEMENT' } });
  expect(monde.habilitationsDe(lea)).toEqual([]);
  expect(monde.actions().at(-1)).toEqual({
    action: 'UTILISATEUR_DETACHE',
    cible: 'Léa Martin, compte jamais activé',
    auteurId: null,
  });
});

test('rattachée pour plus tard, elle n’arrive pas : son premier jour est oublié', async () => {
  const lea = await inscrireLea({ dateDebut: '2026-04-15' });
  expect((await monde.ligne(lea)).statut).toBe('DESACTIVEE');
  await monde.avancer('2026-05-04T08:00:00.000Z');
  for (const [lieu, gens] of Object.entries(await lieux())) {
    expect(gens.length, lieu).toBeGreaterThan(0);
    expect(JSON.stringify(gens), lieu).not.toContain('Martin');
  }
  const statut = () =>
    monde.lire(
      (db) => db.get<{ statut: string }>('SELECT statut FROM rattachements WHERE compteId = ?', [lea])?.statut,
    );
  expect(statut()).toBe('SUPPRIMEE');
});

test('qui active son compte à temps reste', async () => {
  const lea = await inscrireLea();
  monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'ACTIF' WHERE id = ?", [lea]));
  await monde.avancer('2026-04-02T08:00:00.000Z');
  for (const [lieu, gens] of Object.entries(await lieux())) expect(JSON.stringify(gens), lieu).toContain('Martin');
});

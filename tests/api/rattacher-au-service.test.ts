import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { issue, MondeDesRattachements } from '../support/monde-des-rattachements.ts';

const monde = new MondeDesRattachements();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

/** Tom works at Électricité Fontanel, and Alix manages it. */
let tom = 0;
beforeEach(async () => {
  await monde.entrer();
  tom = await monde.personne('Tom', { structure: 'fontanel', role: 'US' });
});

const gp = () => monde.sieges.fontanel;
const agir = (geste: 'rattacher' | 'detacher', code = 'CHANTIERS') =>
  monde.poster(`/api/services/${monde.service('fontanel', code)}/${geste}`, { compteId: tom }, { siege: gp() });
const recus = () => monde.courrielsA('contact-tom@exemple.invalid');
const actions = () =>
  monde.lire((db) =>
    db.all<{ action: string; cible: string }>('SELECT action, cible FROM actions_gestionnaire ORDER BY id'),
  );
const services = async () => (await monde.miens(tom))[0]?.services.map(({ code, statut }) => `${code} ${statut}`);

test('qui avait demandé le service reçoit sa réponse : validée, par courriel, dans l’historique', async () => {
  await monde.demander(tom, 'fontanel', { services: ['CHANTIERS'] });
  expect(await monde.demandes(gp())).toHaveLength(1);
  expect(issue(await agir('rattacher'))).toBe('200');
  expect(await monde.demandes(gp())).toEqual([]);
  expect(recus()).toMatchObject([
    {
      objet: '[Chorus Pro] Votre demande de rattachement a été validée',
      corps: expect.stringContaining('Chantiers (CHANTIERS)'),
    },
  ]);
  expect(actions().at(-1)).toEqual({ action: 'RATTACHEMENT_VALIDE', cible: 'Tom Martin, service CHANTIERS' });
});

test('qui n’avait rien demandé l’apprend aussi ; deux fois, ou détaché deux fois : refus', async () => {
  expect(issue(await agir('detacher'))).toBe('409 SERVICE_NON_RATTACHE');
  expect(issue(await agir('rattacher'))).toBe('200');
  expect(recus()).toMatchObject([{ corps: expect.stringContaining('rattaché au service « Chantiers » (CHANTIERS)') }]);
  expect(actions().at(-1)).toEqual({ action: 'UTILISATEUR_RATTACHE', cible: 'Tom Martin, service CHANTIERS' });
  expect(issue(await agir('rattacher'))).toBe('409 SERVICE_DEJA_RATTACHE');
  expect(recus()).toHaveLength(1);
  expect(issue(await agir('detacher'))).toBe('200');
  expect(recus().at(-1)).toMatchObject({
    objet: expect.stringContaining('Vos services dans la structure Électricité Fontanel'),
    corps: expect.stringContaining('détaché du service « Chantiers » (CHANTIERS)'),
  });
  expect(await services()).toEqual(['CHANTIERS SUPPRIMEE']);
  expect(issue(await agir('detacher'))).toBe('409 SERVICE_NON_RATTACHE');
  expect(issue(await agir('rattacher'))).toBe('200');
  expect(await services()).toEqual(['CHANTIERS VALIDEE']);
});

test('un service supprimé : qui l’attendait est refusé et prévenu, qui y travaillait le quitte', async () => {
  const lea = await monde.personne('Léa', { structure: 'fontanel', role: 'US' });
  await agir('rattacher');
  await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
  const id = monde.service('fontanel', 'CHANTIERS');
  for (const geste of ['desactiver', 'supprimer'])
    expect(issue(await monde.poster(`/api/services/${id}/${geste}`, {}, { siege: gp() }))).toBe('200');
  const statuts = monde.lire((db) =>
    db.all('SELECT compteId, statut FROM rattachements_services WHERE serviceId = ? ORDER BY compteId', [id]),
  );
  expect(statuts).toEqual([
    { compteId: tom, statut: 'SUPPRIMEE' },
    { compteId: lea, statut: 'REFUSEE' },
  ]);
  expect(monde.courrielsA('contact-léa@exemple.invalid')).toMatchObject([
    { corps: expect.stringMatching(/Chantiers \(CHANTIERS\)[\s\S]*Ce service a été supprimé/) },
  ]);
  expect(await monde.demandes(gp())).toEqual([]);
});

test('un service supprimé ne refuse pas la demande de rattachement à la structure, qui attend toujours', async () => {
  const lea = await monde.personne('Léa');
  await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
  const id = monde.service('fontanel', 'CHANTIERS');
  for (const geste of ['desactiver', 'supprimer'])
    await monde.poster(`/api/services/${id}/${geste}`, {}, { siege: gp() });
  expect(monde.courrielsA('contact-léa@exemple.invalid')).toEqual([]);
  expect(await monde.demandes(gp())).toHaveLength(1);
});

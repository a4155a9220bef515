import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const NUMERO = '0000099001';
async function commander(envoyer: boolean): Promise<number> {
  const corps = {
    structureId: monde.structure('prefecture'),
    siretRecepteur: SIRET.fontanel,
    numero: NUMERO,
    objet: 'Éclairage',
    lignes: [{ designation: 'Luminaires', montantTtc: 500_000 }],
    envoyer,
  };
  return (await monde.poster('/api/engagements', corps, { siege: monde.sieges.prefecture })).corps.id;
}

describe('l’État connaît les engagements qu’il a envoyés', () => {
  beforeEach(() => {
    const id = monde.structure('prefecture');
    monde.ecrire((db) => db.run('UPDATE structures SET codeServiceObligatoire = 0 WHERE id = ?', [id]));
  });
  const facturerSansService = async () => {
    const { statut, corps } = await monde.envoyer({ siretDestinataire: SIRET.prefecture, numeroEngagement: NUMERO });
    return [statut, corps.champs?.map(({ code }: { code: string }) => code)];
  };

  test('pas encore envoyé, il est inconnu ; envoyé, il se facture', async () => {
    const id = await commander(false);
    expect(await facturerSansService()).toEqual([422, ['ENGAGEMENT_INCONNU']]);
    await monde.poster(`/api/engagements/${id}/envoyer`, {}, { siege: monde.sieges.prefecture });
    expect(await facturerSansService()).toEqual([200, undefined]);
  });

  test('refusé par son fournisseur, il est inconnu de nouveau', async () => {
    const id = await commander(true);
    const refus = { motif: 'INDISPONIBLE' };
    expect((await monde.poster(`/api/engagements/${id}/refuser`, refus, { siege: monde.sieges.fontanel })).statut).toBe(
      200,
    );
    expect(await facturerSansService()).toEqual([422, ['ENGAGEMENT_INCONNU']]);
  });
});

test('un engagement qui ne nomme aucun fournisseur ne s’envoie à personne', async () => {
  const id = await commander(false);
  monde.ecrire((db) => db.run('UPDATE engagements SET siretRecepteur = NULL WHERE id = ?', [id]));
  const siege = monde.sieges.prefecture;
  const { statut, corps } = await monde.poster(`/api/engagements/${id}/envoyer`, {}, { siege });
  expect([statut, corps.code]).toEqual([409, 'ENGAGEMENT_SANS_FOURNISSEUR']);
  expect((await monde.obtenir(`/api/engagements/${id}`, { siege })).corps.etat).toBe('COMMANDE');
  // Who may not send it learns nothing more.
  const autre = await monde.poster(`/api/engagements/${id}/envoyer`, {}, { siege: monde.sieges.fontanel });
  expect(autre.statut).toBe(404);
});

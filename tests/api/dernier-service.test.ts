import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';

const monde = new MondeDesEspaces();
let commune = 0;
/** The only service that a supplier of the commune may still choose. */
let technique = 0;
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  commune = monde.structure('commune');
  technique = monde.service('commune', 'TECHNIQUE');
  regler({ codeServiceObligatoire: 1, serviceOuEngagement: 0 });
  changerLesAutres('INACTIF');
});

const regler = (parametres: Record<string, 0 | 1>) =>
  monde.ecrire((db) => {
    for (const [nom, valeur] of Object.entries(parametres))
      db.run(`UPDATE structures SET ${nom} = ? WHERE id = ?`, [valeur, commune]);
  });
const changerLesAutres = (statut: string) =>
  monde.ecrire((db) =>
    db.run("UPDATE services SET statut = ? WHERE structureId = ? AND code NOT IN ('TECHNIQUE', 'FACTURES_PUBLIQUES')", [
      statut,
      commune,
    ]),
  );
const siege = () => ({ siege: monde.sieges.commune });
const desactiver = async (id = technique) => (await monde.poster(`/api/services/${id}/desactiver`, {}, siege())).corps;
const consulter = async () => (await monde.obtenir(`/api/services/${technique}`, siege())).corps;

test('code service obligatoire : le dernier service que l’on peut choisir ne s’arrête pas', async () => {
  expect((await desactiver()).code).toBe('DERNIER_SERVICE_A_CHOISIR');
  expect((await consulter()).statut).toBe('ACTIF');
});

test('s’il en reste un autre, il s’arrête ; l’autre devient alors le dernier', async () => {
  changerLesAutres('ACTIF');
  monde.ecrire((db) =>
    db.run("UPDATE services SET statut = 'INACTIF' WHERE structureId = ? AND code NOT IN ('TECHNIQUE', 'ECOLES')", [
      commune,
    ]),
  );
  expect(await desactiver()).toMatchObject({ statut: 'INACTIF' });
  expect((await desactiver(monde.service('commune', 'ECOLES'))).code).toBe('DERNIER_SERVICE_A_CHOISIR');
});

test.each<Record<string, 0 | 1>>([{ codeServiceObligatoire: 0 }, { serviceOuEngagement: 1 }])(
  'quand le code service n’est pas exigé, il s’arrête : %j',
  async (parametres) => {
    regler(parametres);
    expect(await desactiver()).toMatchObject({ statut: 'INACTIF' });
  },
);

test('repousser sa date de début l’arrêterait aussi : refusé', async () => {
  const { code, nom } = await consulter();
  const saisie = {
    code,
    nom,
    dateDebut: '2027-01-01',
    engagementObligatoire: false,
    miseEnPaiement: false,
    espaces: [],
  };
  const { corps } = await monde.poster(`/api/services/${technique}`, saisie, siege());
  expect(corps.code).toBe('DERNIER_SERVICE_A_CHOISIR');
  expect(
    (await monde.poster(`/api/services/${technique}`, { ...saisie, dateDebut: '2026-01-01' }, siege())).statut,
  ).toBe(200);
});

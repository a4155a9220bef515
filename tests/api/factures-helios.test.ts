import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const UN_JOUR = 86_400_000;
const A_LA_COMMUNE = { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-1' };
const traiter = (id: number, acte: string, propre: object = {}) =>
  monde.traiter(id, { acte, ...propre }, monde.sieges.commune);
const statutDe = async (id: number) => (await monde.consulter(id)).statut;
/** Real days go by, one by one, as a window left open would see them. */
function passer(jours: number) {
  for (let n = 0; n < jours; n++) {
    monde.reel += UN_JOUR;
    monde.attendre();
  }
}

describe('chez un client dont les comptes sont dans Hélios', () => {
  test('[R-FAC-081] mandatée, la facture va chez le comptable, puis au paiement, sans personne', async () => {
    const id = await monde.remise(A_LA_COMMUNE);
    await traiter(id, 'mandater', { numeroMandat: '2026-00042' });
    expect(await statutDe(id)).toBe('MANDATEE');
    passer(2);
    expect(await statutDe(id)).toBe('MISE_A_DISPOSITION_COMPTABLE');
    passer(7);
    expect(await statutDe(id)).toBe('MISE_A_DISPOSITION_COMPTABLE');
    passer(6);
    const { statut, historique, comptesDansHelios } = await monde.consulter(id);
    expect([statut, comptesDansHelios]).toEqual(['MISE_EN_PAIEMENT', true]);
    expect(historique.at(-1)).toMatchObject({ acte: 'mettreEnPaiement', auteur: null, robot: false });
    expect(monde.courriels('fontanel').at(-1)?.modele).toBe('FACTURE_MISE_EN_PAIEMENT');
  });

  test('rejetée après le mandat, elle n’est pas payée', async () => {
    const id = await monde.remise(A_LA_COMMUNE);
    await traiter(id, 'mandater');
    expect((await traiter(id, 'rejeter', { motif: 'DEJA_PAYEE' })).statut).toBe(200);
    passer(20);
    expect(await statutDe(id)).toBe('REJETEE');
  });

  test('[R-FAC-080] l’ordonnateur peut revenir en arrière ; Hélios attend le nouveau mandat', async () => {
    const id = await monde.remise(A_LA_COMMUNE);
    await traiter(id, 'mandater');
    passer(2);
    expect((await traiter(id, 'constaterServiceFait')).statut).toBe(200);
    passer(20);
    expect(await statutDe(id)).toBe('SERVICE_FAIT');
    await traiter(id, 'mandater');
    passer(2);
    expect(await statutDe(id)).toBe('MISE_A_DISPOSITION_COMPTABLE');
  });

  test('[R-FAC-082] déjà payée (A2) ou avoir : ni délai, ni paiement', async () => {
    const payee = await monde.remise({ ...A_LA_COMMUNE, cadre: 'A2', montantAPayer: 0, numero: 'CB-1' });
    const avoir = await monde.remise({ ...A_LA_COMMUNE, typeFacture: 'AVOIR', numero: 'AV-1' });
    for (const id of [payee, avoir]) {
      expect((await monde.consulter(id)).delai).toBeNull();
      await traiter(id, 'mandater');
    }
    passer(20);
    expect([await statutDe(payee), await statutDe(avoir)]).toEqual([
      'MISE_A_DISPOSITION_COMPTABLE',
      'MISE_A_DISPOSITION_COMPTABLE',
    ]);
  });

  test('un robot ordonnateur mandate, et laisse la suite à Hélios', async () => {
    const id = await monde.remise(A_LA_COMMUNE);
    await monde.confier('commune', 'rapide');
    passer(25);
    const { statut, historique } = await monde.consulter(id);
    expect(statut).toBe('MISE_EN_PAIEMENT');
    const robots = historique.filter((l: { robot: boolean }) => l.robot).map((l: { acte: string }) => l.acte);
    expect(robots).toEqual(['constaterServiceFait', 'mandater']);
  });
});

test('ailleurs, rien n’avance seul', async () => {
  const id = await monde.remise();
  await monde.traiter(id, { acte: 'mandater' });
  passer(20);
  // As the recipient sees it: this one keeps its « Mise en paiement » from the supplier.
  const { statut, comptesDansHelios } = await monde.consulter(id, monde.sieges.lycee);
  expect([statut, comptesDansHelios]).toEqual(['MANDATEE', false]);
});

test('[R-FAC-036] la seconde suspension le dit dans son courriel : le délai court toujours', async () => {
  const id = await monde.remise();
  const suspendre = () => monde.traiter(id, { acte: 'suspendre', motif: 'RIB_MANQUANT' });
  await suspendre();
  expect(monde.courriels('fontanel').at(-1)?.modele).toBe('FACTURE_SUSPENDUE');
  const completer = { commentaire: 'Voici le RIB.', piecesJointes: [] };
  expect(
    (await monde.poster(`/api/factures/${id}/completer`, completer, { siege: monde.sieges.fontanel })).statut,
  ).toBe(200);
  await suspendre();
  expect(monde.courriels('fontanel').at(-1)).toMatchObject({
    modele: 'FACTURE_SUSPENDUE_ENCORE',
    corps: expect.stringContaining('il continue de courir'),
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MONTANTS_D1, MondeDesTravaux, SIRET_TRAVAUX } from '../support/monde-des-travaux.ts';

const monde = new MondeDesTravaux();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

describe('un mois, avec un maître d’œuvre (travaux § 3.1)', () => {
  test('A4, A15 corrigée, A19, paiement : les montants au centime, le dossier, les courriels', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    expect(monde.statut(a4)).toBe('A_ASSOCIER_MOE');
    expect((await monde.dossier('delorme', a4)).etat).toBe('EN_ATTENTE_MOE');
    expect(monde.recus('moe')).toEqual(['PIECE_A_TRAITER']);

    // The MOE admits 100 € less, before tax.
    const admis = { montantHt: 7_254_800, montantTva: 1_450_960, montantTtc: 8_705_760, montantAPayer: 8_270_472 };
    const a15 = await monde.apres('moe', { cadre: 'A15', apres: a4 }, admis);
    expect([monde.statut(a4), monde.statut(a15)]).toEqual(['ASSOCIEE', 'A_ASSOCIER_MOA']);
    expect(await monde.voir('commune', a15)).toMatchObject({
      numero: 'DEL-2026-041-EA',
      ...admis,
      fournisseur: { identifiant: SIRET_TRAVAUX.delorme },
      deposant: { identifiant: SIRET_TRAVAUX.moe },
      precedente: { id: a4, cadre: 'A4' },
      attendue: true,
    });
    expect(monde.recus('delorme')).toContain('DOSSIER_ENRICHI');

    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a15 });
    expect([monde.statut(a15), monde.statut(a19)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
    expect(await monde.voir('delorme', a19)).toMatchObject({ numero: 'DEL-2026-041-EAV', ...admis });
    expect(await monde.dossier('delorme', a4)).toMatchObject({
      etat: 'TRANSMIS',
      montantDemande: MONTANTS_D1.montantAPayer,
      montantAdmis: admis.montantAPayer,
      montantPaye: null,
      pieces: [{ cadre: 'A4' }, { cadre: 'A15' }, { cadre: 'A19' }],
    });

    await monde.payer(a19);
    expect(monde.statut(a19)).toBe('MISE_EN_PAIEMENT');
    expect(await monde.dossier('moe', a4)).toMatchObject({
      etat: 'MIS_EN_PAIEMENT',
      montantPaye: admis.montantAPayer,
      attendu: null,
    });
    for (const qui of ['delorme', 'moe', 'commune'] as const) expect(monde.recus(qui), qui).toContain('PIECE_PAYEE');
  });

  test('A16 va droit au service financier, et la MOA en a une copie', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const a16 = await monde.apres('moe', { cadre: 'A16', apres: a4 });
    expect(monde.statut(a16)).toBe('MISE_A_DISPOSITION');
    expect(await monde.voir('commune', a16)).toMatchObject({
      copie: { priseEnCompte: false },
      actes: ['prendreEnCompte'],
    });
    expect((await monde.agir('commune', { id: a16, geste: 'prendre-en-compte' })).statut).toBe(200);
    expect(await monde.voir('commune', a16)).toMatchObject({ copie: { priseEnCompte: true }, actes: [] });
    expect((await monde.agir('commune', { id: a16, geste: 'prendre-en-compte' })).corps.code).toBe('ACTE_INTERDIT');
  });

  test('sans MOE : A5 va à la MOA, qui dépose A19 ; A6 va droit au service financier', async () => {
    const a5 = await monde.initiale('delorme', 'A5');
    expect(monde.statut(a5)).toBe('A_ASSOCIER_MOA');
    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a5 });
    expect([monde.statut(a5), monde.statut(a19)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
    const a6 = await monde.initiale('delorme', 'A6', { numero: 'DEL-2026-042' });
    expect(monde.statut(a6)).toBe('MISE_A_DISPOSITION');
  });

  test('[travaux § 3.3] quand la MOE est la MOA, même service, A4 l’attend et accepte A19', async () => {
    const a4 = await monde.initiale('delorme', 'A4', { siretMoe: SIRET_TRAVAUX.commune, codeServiceMoe: 'MOA-BAT' });
    expect(monde.statut(a4)).toBe('A_ASSOCIER_MOA');
    expect((await monde.voir('commune', a4)).suivants).toEqual(['A19']);
    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a4 });
    expect([monde.statut(a4), monde.statut(a19)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
  });

  test('[travaux § 3.2] la MOE du client, dans un autre service : A4, A15, A19', async () => {
    const a4 = await monde.initiale('delorme', 'A4', { siretMoe: SIRET_TRAVAUX.commune, codeServiceMoe: 'FINANCES' });
    expect(monde.statut(a4)).toBe('A_ASSOCIER_MOE');
    const a15 = await monde.apres('commune', { cadre: 'A15', apres: a4 });
    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a15 });
    expect([a4, a15, a19].map((id) => monde.statut(id))).toEqual(['ASSOCIEE', 'ASSOCIEE', 'MISE_A_DISPOSITION']);
  });
});

describe('le groupement et la sous-traitance (travaux §§ 3.4, 3.5)', () => {
  const A10 = {
    numero: 'FM-2026-22',
    siretValideur: SIRET_TRAVAUX.delorme,
    typeTva: 'SANS_TVA',
    montantHt: 1_513_500,
    montantTva: undefined,
    montantTtc: 1_513_500,
    montantAPayer: 1_513_500,
  } as const;
  const valider = (id: number, corps: object = { qualite: 'TITULAIRE' }, siege = monde.gens.delorme) =>
    monde.poster(`/api/factures/${id}/valider`, corps, { siege });

  test('A10 attend son titulaire ; validée, elle est chez la MOE, qui ne la voyait pas', async () => {
    const a10 = await monde.initiale('moreau', 'A10', A10);
    expect(monde.statut(a10)).toBe('A_VALIDER_1');
    expect((await monde.obtenir(`/api/travaux/${a10}`, { siege: monde.gens.moe })).statut).toBe(404);
    const { factures } = (await monde.obtenir('/api/factures/a-traiter/a-valider', { siege: monde.gens.delorme }))
      .corps;
    expect(factures).toMatchObject([{ numero: 'FM-2026-22', attendue: true }]);
    expect((await valider(a10)).statut).toBe(200);
    monde.attendre();
    expect(monde.statut(a10)).toBe('A_ASSOCIER_MOE');
    expect((await monde.voir('moe', a10)).suivants).toEqual(['A15', 'A16']);
    const a16 = await monde.apres('moe', { cadre: 'A16', apres: a10 });
    expect(await monde.voir('moreau', a16)).toMatchObject({
      montantHt: 1_513_500,
      montantTva: 0,
      montantAPayer: 1_513_500,
      statut: 'MISE_A_DISPOSITION',
    });
  });

  test('le silence de quinze jours vaut accord ; une heure avant, non', async () => {
    const a10 = await monde.initiale('moreau', 'A10', A10);
    await monde.passer(15 - 1 / 24);
    expect(monde.statut(a10)).toBe('A_VALIDER_1');
    await monde.passer(1 / 24);
    expect(monde.statut(a10)).toBe('A_ASSOCIER_MOE');
  });

  test('refusée par le titulaire, elle s’arrête ; « Mauvais valideur » se corrige et les quinze jours repartent', async () => {
    const [une, deux] = [
      await monde.initiale('moreau', 'A10', A10),
      await monde.initiale('moreau', 'A10', { ...A10, numero: 'FM-2026-23' }),
    ];
    const refuser = (id: number, corps: object) =>
      monde.poster(`/api/factures/${id}/refuser`, corps, { siege: monde.gens.delorme });
    await refuser(une, { motif: 'AUTRE', complementInformation: 'Travaux non commandés' });
    await refuser(deux, { motif: 'MAUVAIS_VALIDEUR' });
    expect([monde.statut(une), monde.statut(deux)]).toEqual(['REFUSEE_1', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR']);
    const corriger = (siretValideur: string) =>
      monde.agir('moreau', { id: deux, geste: 'corriger-valideur' }, { siretValideur });
    expect(await monde.refus(corriger(SIRET_TRAVAUX.moreau))).toBe('SAISIE_INVALIDE, siretValideur VALIDEUR_SOI_MEME');
    expect((await corriger(SIRET_TRAVAUX.fondations)).statut).toBe(200);
    expect(monde.statut(deux)).toBe('A_VALIDER_1');
    await monde.passer(14);
    expect(monde.statut(deux)).toBe('A_VALIDER_1');
    await monde.passer(1);
    expect(monde.statut(deux)).toBe('A_ASSOCIER_MOE');
  });

  test('A13 du cotraitant passe par le mandataire ; A10 du sous-traitant d’un cotraitant, par les deux', async () => {
    const a13 = await monde.initiale('fondations', 'A13', {
      numero: 'FOU-26-0149',
      siretValideur: SIRET_TRAVAUX.delorme,
    });
    expect((await valider(a13, { qualite: 'MANDATAIRE' })).statut).toBe(200);
    const a10 = await monde.initiale('moreau', 'A10', { ...A10, siretValideur: SIRET_TRAVAUX.fondations });
    expect(
      (await valider(a10, { qualite: 'COTRAITANT', siretMandataire: SIRET_TRAVAUX.delorme }, monde.gens.fondations))
        .statut,
    ).toBe(200);
    monde.attendre();
    expect([monde.statut(a13), monde.statut(a10)]).toEqual(['A_ASSOCIER_MOE', 'A_VALIDER_2']);
    expect((await valider(a10, { qualite: 'MANDATAIRE' })).statut).toBe(200);
    monde.attendre();
    expect(monde.statut(a10)).toBe('A_ASSOCIER_MOE');
  });
});

describe('la fin du marché (travaux §§ 3.6 à 3.8)', () => {
  test('A7, A17, A20, A8 : le décompte général et définitif est payé', async () => {
    const a7 = await monde.initiale('delorme', 'A7', { numero: 'DEL-2026-090' });
    expect((await monde.voir('commune', a7)).copie).toEqual({ priseEnCompte: false });
    const solde = { montantHt: 451_500, montantTva: 90_300, montantTtc: 541_800, montantAPayer: 464_710 };
    const a17 = await monde.apres('moe', { cadre: 'A17', apres: a7 }, solde);
    const a20 = await monde.apres('commune', { cadre: 'A20', apres: a17 });
    expect([a7, a17, a20].map((id) => monde.statut(id))).toEqual(['ASSOCIEE', 'ASSOCIEE', 'A_ASSOCIER_FOURNISSEUR']);
    expect(monde.recus('delorme')).toContain('DECOMPTE_A_TRAITER');
    const a8 = await monde.apres('delorme', { cadre: 'A8', apres: a20 });
    expect([monde.statut(a20), monde.statut(a8)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
    expect(await monde.voir('commune', a8)).toMatchObject({ numero: 'DEL-2026-090-DGD', ...solde });
    await monde.payer(a8);
    expect(await monde.dossier('delorme', a7)).toMatchObject({ etat: 'MIS_EN_PAIEMENT', montantPaye: 464_710 });
  });

  test('A7, A18, A8 : la chaîne courte', async () => {
    const a7 = await monde.initiale('delorme', 'A7');
    const a18 = await monde.apres('moe', { cadre: 'A18', apres: a7 });
    expect(monde.statut(a18)).toBe('A_ASSOCIER_FOURNISSEUR');
    const a8 = await monde.apres('delorme', { cadre: 'A8', apres: a18 });
    expect([monde.statut(a18), monde.statut(a8)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
  });

  test('le titulaire refuse le décompte général : le dossier est interrompu, tous sont prévenus', async () => {
    const a20 = await monde.initiale('commune', 'A20', {
      siretFournisseur: SIRET_TRAVAUX.delorme,
      serviceDeposant: 'MOA-BAT',
    });
    const sansMot = monde.agir('delorme', { id: a20, geste: 'refuser' }, { motif: 'DESACCORD' });
    expect(await monde.refus(sansMot)).toBe('SAISIE_INVALIDE, commentaire CHAMP_OBLIGATOIRE');
    await monde.agir('delorme', { id: a20, geste: 'refuser' }, { motif: 'DESACCORD', commentaire: 'Révision oubliée' });
    expect(monde.statut(a20)).toBe('REFUSEE_FOURNISSEUR');
    expect((await monde.dossier('delorme', a20)).etat).toBe('INTERROMPU');
    expect(monde.recus('commune')).toContain('PIECE_REFUSEE');
  });

  test.each([
    ['delorme', 'A23'],
    ['moe', 'A24'],
    ['commune', 'A25'],
  ] as const)('la MOA se tait : A22 remplace A7, puis %s dépose %s', async (qui, cadre) => {
    const a7 = await monde.initiale('delorme', 'A7', { numero: 'DEL-2026-090' });
    await monde.passer(31);
    const a22 = await monde.apres('delorme', { cadre: 'A22', apres: a7 });
    expect([monde.statut(a7), monde.statut(a22)]).toEqual(['REMPLACEE_PAR_A22', 'A_ASSOCIER_MOA']);
    expect(await monde.voir('moe', a22)).toMatchObject({
      numero: 'DEL-2026-090-PDGT',
      copie: { priseEnCompte: false },
    });
    await monde.passer(11);
    const dgd = await monde.apres(qui, { cadre, apres: a22 });
    expect([monde.statut(a22), monde.statut(dgd)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
  });

  test('la MOA répond à A22 en temps utile : A20, puis A8', async () => {
    const a7 = await monde.initiale('delorme', 'A7');
    const a17 = await monde.apres('moe', { cadre: 'A17', apres: a7 });
    const a22 = await monde.apres('delorme', { cadre: 'A22', apres: a17 });
    expect([monde.statut(a7), monde.statut(a17)]).toEqual(['ASSOCIEE', 'REMPLACEE_PAR_A22']);
    const a20 = await monde.apres('commune', { cadre: 'A20', apres: a22 });
    const a8 = await monde.apres('delorme', { cadre: 'A8', apres: a20 });
    expect([a22, a20, a8].map((id) => monde.statut(id))).toEqual(['ASSOCIEE', 'ASSOCIEE', 'MISE_A_DISPOSITION']);
  });

  test('[travaux § 3.8] le titulaire se tait : la MOA dépose A25 après son A20', async () => {
    const a7 = await monde.initiale('delorme', 'A7');
    const a17 = await monde.apres('moe', { cadre: 'A17', apres: a7 });
    const a20 = await monde.apres('commune', { cadre: 'A20', apres: a17 });
    const a25 = await monde.apres('commune', { cadre: 'A25', apres: a20 });
    expect([monde.statut(a20), monde.statut(a25)]).toEqual(['ASSOCIEE', 'MISE_A_DISPOSITION']);
  });
});

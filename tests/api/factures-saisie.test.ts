import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMPTES_D_EXERCICE } from '#shared/structures/banque/comptes-d-exercice.ts';
import { lireFichier } from '../../server/factures/lecture/lire-fichier.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';
import { accepterMandat, envoyerSaisie, saisieDe, uneLigne } from '../support/saisie.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const enregistrer = (corps: object, siege = monde.sieges.fontanel) =>
  monde.poster('/api/factures/brouillons', { mode: 'SAISIE', ...corps }, { siege });
const champsDe = (corps: { champs: { champ: string; code: string }[] }) =>
  Object.fromEntries(corps.champs.map(({ champ, code }) => [champ, code]));
const nombreDeFichiers = () => monde.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM fichiers')!.n);

describe('[R-FAC-050] le mandat de facturation', () => {
  test('manque : ni brouillon ni envoi, mais le dépôt reste ouvert', async () => {
    expect((await enregistrer({ saisie: saisieDe(monde) })).corps.code).toBe('MANDAT_REQUIS');
    const { statut, corps } = await envoyerSaisie(monde);
    expect([statut, corps.code]).toEqual([409, 'MANDAT_REQUIS']);
    expect(nombreDeFichiers()).toBe(0);
    expect((await monde.envoyer()).statut).toBe(200);
  });

  test('accepté, il se lit dans la liste des fournisseurs ; résilié, il ferme la saisie', async () => {
    const siege = monde.sieges.fontanel;
    const mandat = async () => (await monde.obtenir('/api/fournisseurs', { siege })).corps[0].mandat;
    expect(await mandat()).toBe(false);
    await accepterMandat(monde);
    expect(await mandat()).toBe(true);
    const { id } = (await enregistrer({ saisie: saisieDe(monde) })).corps;
    await monde.poster(`/api/structures/${monde.structure('fontanel')}/mandat/resilier`, {}, { siege });
    expect((await envoyerSaisie(monde, {}, { id })).corps.code).toBe('MANDAT_REQUIS');
  });
});

describe('une facture saisie', () => {
  beforeEach(async () => void (await accepterMandat(monde)));

  test('[R-FAC-033] [R-FAC-051] part avec son numéro et ses totaux, que le portail calcule', async () => {
    const { statut, corps } = await envoyerSaisie(monde, {
      montantHt: 1,
      montantTva: 1,
      montantTtc: 2,
      numero: 'A-MOI',
    });
    expect(statut).toBe(200);
    expect(await monde.consulter(corps.id)).toMatchObject({
      numero: '20260000000000000001',
      modeDepot: 'SAISIE_PORTAIL',
      statut: 'DEPOSEE',
      montantHt: 14_000,
      montantTtc: 16_400,
      montantAPayer: 16_400,
      saisie: { montantTva: 2_400, nomFichier: 'Facture-20260000000000000001.pdf' },
    });
  });

  test('[R-FAC-054] les numéros se suivent, par fournisseur et par année, en sautant ceux qu’il a déposés', async () => {
    const numero = async (propre = {}) => (await monde.consulter((await envoyerSaisie(monde, propre)).corps.id)).numero;
    expect(await numero()).toBe('20260000000000000001');
    await monde.envoyer({ numero: '20260000000000000002' });
    expect(await numero()).toBe('20260000000000000003');
    expect(await numero({ dateFacture: '2025-12-31' })).toBe('20250000000000000001');
    expect(await numero()).toBe('20260000000000000004');
  });

  test('[R-FAC-054] deux envois au même instant ont deux numéros', async () => {
    const envois = await Promise.all([envoyerSaisie(monde), envoyerSaisie(monde), envoyerSaisie(monde)]);
    const numeros = await Promise.all(envois.map(async ({ corps }) => (await monde.consulter(corps.id)).numero));
    expect(numeros.toSorted()).toEqual(['20260000000000000001', '20260000000000000002', '20260000000000000003']);
  });

  test('un double clic ne fait qu’une facture', async () => {
    const [une, deux] = await Promise.all([
      envoyerSaisie(monde, {}, { geste: 'geste-0001' }),
      envoyerSaisie(monde, {}, { geste: 'geste-0001' }),
    ]);
    expect(deux.corps).toEqual(une.corps);
    expect((await envoyerSaisie(monde, {}, { geste: 'geste-0001' })).corps).toEqual(une.corps);
  });

  test('[R-FAC-055] son PDF se télécharge, et notre lecture y retrouve les mêmes nombres', async () => {
    const propre = {
      remiseGlobale: 2_000,
      motifRemise: 'Geste commercial',
      montantAPayer: 10_000,
      commentaire: 'Lot 2',
    };
    const { id } = (await envoyerSaisie(monde, propre)).corps;
    const siege = monde.sieges.fontanel;
    const { octets, entetes } = await monde.obtenir(`/api/factures/${id}/fichier`, { siege });
    expect(entetes['content-type']).toBe('application/pdf');
    const lu = await lireFichier(octets, 'facture.pdf');
    expect(lu).toMatchObject({ format: 'FACTURX', profil: 'EN 16931' });
    expect(lu.remarques).toEqual([]);
    // The norm counts the discount before the HT: what a deposit would type (decision 028).
    expect(lu.valeurs).toMatchObject({
      numero: '20260000000000000001',
      dateFacture: '2026-03-02',
      siretFournisseur: SIRET.fontanel,
      siretDestinataire: SIRET.lycee,
      typeTva: 'TVA_SUR_DEBIT',
      montantHt: 12_000,
      montantTva: 2_400,
      montantTtc: 14_400,
      montantAPayer: 10_000,
      commentaire: 'Lot 2',
    });
    expect(lu.lignes.map(({ denomination, montantHt, tauxTva }) => [denomination, montantHt, tauxTva])).toEqual([
      ['Pose', 10_000, '20'],
      ['Fourniture', 4_000, '10'],
    ]);
    monde.attendre();
    expect((await monde.obtenir(`/api/factures/${id}/fichier`, { siege: monde.sieges.lycee })).octets).toEqual(octets);
    expect((await monde.obtenir(`/api/factures/${id}/certificat`, { siege })).statut).toBe(200);
  });

  test('s’annule, et rend son numéro', async () => {
    await envoyerSaisie(monde);
    await monde.poster('/api/bac/annuler', {});
    const { corps } = await envoyerSaisie(monde);
    expect((await monde.consulter(corps.id)).numero).toBe('20260000000000000001');
  });

  test.each([
    [
      'une ligne sans référence',
      { lignes: [{ ...uneLigne(), reference: undefined }] },
      'lignes.0.reference',
      'CHAMP_OBLIGATOIRE',
    ],
    ['aucune ligne', { lignes: [] }, 'lignes', 'LIGNE_ABSENTE'],
    ['un taux inventé', { lignes: [uneLigne({ tauxTva: '12' })] }, 'lignes.0.tauxTva', 'TAUX_INCONNU'],
    [
      '[R-FAC-052] une remise plus grande que sa ligne',
      { lignes: [uneLigne({ remise: 10_001 })] },
      'lignes.0.remise',
      'REMISE_TROP_GRANDE',
    ],
    ['[R-FAC-053] une remise globale sans motif', { remiseGlobale: 100 }, 'motifRemise', 'CHAMP_OBLIGATOIRE'],
    [
      '[R-FAC-053] une remise globale plus grande que le TTC',
      { remiseGlobale: 16_401, motifRemise: 'Geste' },
      'remiseGlobale',
      'REMISE_TROP_GRANDE',
    ],
    ['[R-FAC-027] plus à payer que le TTC', { montantAPayer: 16_401 }, 'montantAPayer', 'A_PAYER_TROP_GRAND'],
    ['[R-FAC-025] une date future', { dateFacture: '2026-03-03' }, 'dateFacture', 'DATE_FUTURE'],
    ['[R-FAC-028] une exonération sans motif', { typeTva: 'EXONERATION' }, 'motifExoneration', 'CHAMP_OBLIGATOIRE'],
    [
      'un service qui n’existe pas',
      { serviceFournisseur: 'NULLE-PART' },
      'serviceFournisseur',
      'SERVICE_FOURNISSEUR_INCONNU',
    ],
    [
      'le compte bancaire de personne',
      { coordonneesBancairesId: 999 },
      'coordonneesBancairesId',
      'COORDONNEES_INCONNUES',
    ],
    [
      '[R-FAC-019] un engagement oublié',
      { siretDestinataire: SIRET.commune },
      'numeroEngagement',
      'ENGAGEMENT_OBLIGATOIRE',
    ],
    ['[R-FAC-030] un valideur oublié', { cadre: 'A9' }, 'siretValideur', 'VALIDEUR_OBLIGATOIRE'],
  ] as const)('%s la retient', async (_quoi, propre, champ, code) => {
    const { statut, corps } = await envoyerSaisie(monde, structuredClone(propre) as object);
    expect([statut, champsDe(corps)]).toEqual([422, { [champ]: code }]);
    expect(nombreDeFichiers()).toBe(0);
  });

  test('plus de 1 000 lignes la retiennent, avant que son PDF ne soit fait', async () => {
    const { statut, corps } = await envoyerSaisie(monde, { lignes: Array(1001).fill(uneLigne()) });
    expect([statut, champsDe(corps)]).toEqual([422, { 'saisie.lignes': 'TROP_DE_LIGNES' }]);
    expect(nombreDeFichiers()).toBe(0);
  });

  test('n’est pas saisie au nom d’une autre entreprise', async () => {
    const siege = monde.sieges.lacombe;
    expect((await envoyerSaisie(monde, {}, { siege })).corps.code).toBe('ACCES_REFUSE');
    const url = `/api/fournisseurs/${monde.structure('fontanel')}`;
    expect((await monde.obtenir(url, { siege })).corps.code).toBe('ACCES_REFUSE');
    expect((await monde.obtenir(url, { siege: monde.sieges.fontanel })).corps.services).toMatchObject([
      { code: 'CHANTIERS' },
      { code: 'DEPANNAGE' },
    ]);
  });

  test('nomme le compte de l’affactureur, qui ne se supprime plus ensuite', async () => {
    const siege = monde.sieges.fontanel;
    const compte = await monde.poster(
      `/api/structures/${monde.structure('fontanel')}/coordonnees-bancaires`,
      {
        nom: 'Affacturage',
        type: 'IBAN',
        codePays: 'FR',
        iban: COMPTES_D_EXERCICE[0].iban,
        affactureur: true,
        facteurType: 'SIRET',
        facteurIdentifiant: '00039001300019',
        facteurNom: 'Factor du Causse',
        parDefaut: true,
      },
      { siege },
    );
    const coordonneesBancairesId: number = compte.corps.id;
    const { id } = (await envoyerSaisie(monde, { coordonneesBancairesId, serviceFournisseur: 'CHANTIERS' })).corps;
    expect(await monde.consulter(id)).toMatchObject({
      banque: { iban: COMPTES_D_EXERCICE[0].iban, facteur: { nom: 'Factor du Causse' } },
      saisie: { serviceFournisseur: 'CHANTIERS' },
    });
    await monde.poster(`/api/coordonnees-bancaires/${coordonneesBancairesId}/desactiver`, {}, { siege });
    const supprimer = await monde.poster(
      `/api/coordonnees-bancaires/${coordonneesBancairesId}/supprimer`,
      {},
      { siege },
    );
    expect(supprimer.corps.code).toBe('COORDONNEES_CITEES');
  });
});

test('envoyée, elle garde le compte d’avant quand on le modifie ; un brouillon suit', async () => {
  await accepterMandat(monde);
  const siege = monde.sieges.fontanel;
  const comptes = `/api/structures/${monde.structure('fontanel')}/coordonnees-bancaires`;
  const [avant, apres] = COMPTES_D_EXERCICE;
  const compte = { nom: 'Courant', type: 'IBAN', codePays: 'FR', affactureur: false, parDefaut: true };
  const { id } = (await monde.poster(comptes, { ...compte, iban: avant.iban }, { siege })).corps;
  const propre = { coordonneesBancairesId: id };
  const envoyee = (await envoyerSaisie(monde, propre)).corps.id;
  monde.attendre();
  const brouillon = (await enregistrer({ saisie: saisieDe(monde, propre) })).corps.id;
  const modifier = (suite: object) =>
    monde.poster(`/api/coordonnees-bancaires/${id}`, { ...compte, ...suite }, { siege });
  const comptesLus = async (qui: number, facture: number) => (await monde.consulter(facture, qui)).banque;

  expect((await modifier({ iban: avant.iban, parDefaut: false })).statut).toBe(200);
  const supprimer = await monde.poster(`/api/coordonnees-bancaires/${id}/supprimer`, {}, { siege });
  expect(supprimer.corps.code).toBe('COORDONNEES_CITEES');
  expect((await modifier({ iban: apres.iban, titulaire: 'Fontanel SARL' })).statut).toBe(200);
  for (const qui of [siege, monde.sieges.lycee])
    expect(await comptesLus(qui, envoyee)).toMatchObject({ iban: avant.iban, titulaire: null });
  expect(await comptesLus(siege, brouillon)).toMatchObject({ iban: apres.iban, titulaire: 'Fontanel SARL' });
  expect((await monde.obtenir(comptes, { siege })).corps.comptes).toHaveLength(1);
  const autre = (await envoyerSaisie(monde, propre)).corps.id;
  expect(await comptesLus(siege, autre)).toMatchObject({ iban: apres.iban });
  expect(await comptesLus(siege, envoyee)).toMatchObject({ iban: avant.iban });
});

describe('un brouillon de saisie', () => {
  beforeEach(async () => void (await accepterMandat(monde)));

  test('se garde incomplet, se reprend tel qu’il est, et part', async () => {
    const { id } = (await enregistrer({ saisie: { structureId: monde.structure('fontanel') } })).corps;
    expect(await monde.consulter(id)).toMatchObject({ statut: 'BROUILLON', numero: null, modeDepot: 'SAISIE_PORTAIL' });
    const propre = { remiseGlobale: 100, motifRemise: 'Geste', lignes: [uneLigne({ remise: 500 })] };
    await enregistrer({ id, saisie: saisieDe(monde, propre) });
    expect((await monde.consulter(id)).saisie).toMatchObject({
      ...propre,
      lignes: [{ ...uneLigne({ remise: 500 }), montantHt: 9_500 }],
      montantTtc: 11_300,
    });
    expect((await envoyerSaisie(monde, propre, { id })).corps).toEqual({ id });
    expect((await envoyerSaisie(monde, propre, { id })).corps.code).toBe('ACTE_INTERDIT');
  });

  test('n’est ni repris ni envoyé comme un dépôt, et inversement', async () => {
    const { id } = (await enregistrer({ saisie: saisieDe(monde) })).corps;
    expect((await monde.envoyer({}, { id })).corps.code).toBe('AUTRE_MODE_DE_DEPOT');
    const depot = await monde.poster(
      '/api/factures/brouillons',
      { saisie: await monde.saisie() },
      { siege: monde.sieges.fontanel },
    );
    expect((await enregistrer({ id: depot.corps.id, saisie: saisieDe(monde) })).corps.code).toBe('AUTRE_MODE_DE_DEPOT');
  });

  test.each([
    [{ lignes: [uneLigne({ quantite: '0' })] }, { 'lignes.0.quantite': 'QUANTITE_NULLE' }],
    [{ remiseGlobale: 99_999 }, { remiseGlobale: 'REMISE_TROP_GRANDE' }],
    [
      { lignes: [uneLigne({ quantite: '999999999', prixUnitaire: '99999' })] },
      { 'lignes.0.prixUnitaire': 'MONTANT_TROP_GRAND' },
    ],
    [{ coordonneesBancairesId: 999 }, { coordonneesBancairesId: 'COORDONNEES_INCONNUES' }],
  ])('mal formé est refusé : %j', async (propre, champs) => {
    const { statut, corps } = await enregistrer({ saisie: saisieDe(monde, propre) });
    expect([statut, champsDe(corps)]).toMatchObject([422, champs]);
  });
});
